import { hurried } from "./hurried.js"
import porchlight, { SiteObject as Unhurried } from "./worker.js"

/** The built Worker in hurried time. Its alarms go off when the runtime's own clock says so, and are told in that. */
const hurryAlarms = (storage) => {
  const prototype = Object.getPrototypeOf(storage)
  if (prototype.isHurried) return
  const { setAlarm, getAlarm } = prototype
  Object.assign(prototype, {
    isHurried: true,
    setAlarm(at) {
      return setAlarm.call(this, hurried.toReal(Number(at)))
    },
    async getAlarm() {
      const at = await getAlarm.call(this)
      return at === null ? null : hurried.toHurried(at)
    },
  })
}

export class SiteObject extends Unhurried {
  constructor(context, env) {
    hurryAlarms(context.storage)
    super(context, env)
  }
}

export default porchlight
