import { setTimeout as sleep } from "node:timers/promises"
import { inFolder } from "../harness/folder.ts"
import { configOf } from "../harness/site.ts"
import { type Count, count } from "./count/count.ts"
import { startCrm } from "./crm.ts"
import { drain } from "./drain.ts"
import type { Hurry } from "./hurry/hurry.ts"
import { mischief } from "./mischief.ts"
import { createRandom, type Random } from "./random.ts"
import type { OpenTarget } from "./targets/target.ts"
import { createVisitors } from "./visitors.ts"

export type Torture = { rounds: number; seed: number; open: OpenTarget }

export type Result = Count & {
  runtime: string
  rounds: number
  kills: number
  requests: number
  seed: number
  seconds: number
}

/**
 * How many hurried seconds go into a real one. Any faster, and the 20 s between the latest commit that we were promised and the
 * look that is believed would be so short that a busy machine alone could reverse the two.
 */
const SPEED = 30

const ORIGIN = "https://www.acme.example"

/** Enough sites that their circuit breakers, one for each, let enough through while calls end in doubt. */
const SITES = Array.from({ length: 16 }, (_, n) => `contractor-${n}`)
const FORMS = 6

/**
 * Round after round: visitors book, ServiceTitan misbehaves, and the server is killed at a moment of chance and started
 * again over what it has left. In the end ServiceTitan is well, everything is given time, and all is counted.
 */
export const torture = ({ rounds, seed, open }: Torture): Promise<Result> =>
  inFolder(async (folder) => {
    const startedAt = performance.now()
    const random = createRandom(seed)
    const time: Hurry = { since: Date.now(), speed: SPEED, ahead: 0 }
    const crm = await startCrm(time)
    const target = await open({ folder, config: configFor(crm.url) })
    try {
      await target.start(time)
      const visitors = createVisitors({ url: target.url(), origin: ORIGIN, sites: SITES }, random)
      const trouble = makeTrouble(crm.misbehave, random)
      visitors.come(FORMS)
      for (let round = 0; round < rounds; round++) {
        await sleep(lifeOf(random))
        await target.kill()
        await target.start(time)
      }
      await visitors.leave()
      await trouble.end()
      const drains = await drain(target, time)
      return {
        ...count(visitors.visits(), await crm.bookings(), target.ledger()),
        runtime: target.name,
        rounds,
        kills: rounds + drains,
        requests: visitors.requests(),
        seed,
        seconds: (performance.now() - startedAt) / 1000,
      }
    } finally {
      await target.kill()
      await crm.close()
    }
  })

/** How long a server lives, in real ms: mostly for half a minute of its time, now and then long enough to see a call through all its looks. */
const lifeOf = (random: Random) => (random.chance(0.1) ? random.between(3000, 6000) : random.between(200, 1200))

/** Some contractors, each with a queue and a circuit breaker of its own. */
const configFor = (crmUrl: string) => {
  const { sites } = configOf(crmUrl, [ORIGIN])
  return { sites: SITES.flatMap((id) => sites.map((site) => ({ ...site, id }))) }
}

/** Gives the CRM another plan of faults every few moments, until it is well. */
const makeTrouble = (misbehave: (rules: ReturnType<typeof mischief>) => Promise<void>, random: Random) => {
  let well = false
  const trouble = async () => {
    while (!well) {
      await misbehave(mischief(random))
      await sleep(random.between(100, 500))
    }
    await misbehave([])
  }
  const ended = trouble()
  return {
    end: () => {
      well = true
      return ended
    },
  }
}
