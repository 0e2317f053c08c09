/** The one alarm that a Durable Object has. */
export type AlarmClock = {
  /** Learns what was set before the object was woken. Once, before all else. */
  read(): Promise<void>
  /** The alarm has gone off, and is used up. */
  wentOff(): void
  /** Sets the alarm, unless it is set for an earlier time: it is only ever moved earlier, so no call is put off. */
  setFor(at: number): Promise<void>
  /**
   * Sets the alarm if none is set, if it did not go off in time, or if it is set for too late: the runtime drops an alarm for good
   * once its handler has failed seven times.
   *
   * @returns whether that was needed
   */
  mend(at: number): Promise<boolean>
}

/** An alarm that is this late will never come. One that is set for up to this much later was put there on purpose, as a rest. */
const SLACK_MS = 60_000

type AlarmStorage = Pick<DurableObjectStorage, "getAlarm" | "setAlarm">

/**
 * @param now ms since the epoch
 */
export const createAlarmClock = (storage: AlarmStorage, now: () => number): AlarmClock => {
  // Kept here instead of asking each time, so that a booking and its alarm are written in one turn, which is one commit.
  let set: number | undefined

  const isSetBy = (at: number) => set !== undefined && set <= at && set > now() - SLACK_MS

  const setFor = async (at: number) => {
    if (isSetBy(at)) return
    set = at
    await storage.setAlarm(at)
  }

  const read = async () => {
    set = (await storage.getAlarm()) ?? undefined
  }

  return {
    read,
    wentOff: () => {
      set = undefined
    },
    setFor,
    mend: async (at) => {
      await read()
      if (isSetBy(at + SLACK_MS)) return false
      await setFor(at)
      return true
    },
  }
}
