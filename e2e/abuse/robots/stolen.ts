import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { OTHER_SITE } from "../town.ts"
import type { Raid } from "./kinds.ts"
import { getToken, inTurns, type Shot, shoot } from "./send.ts"

/** As old as a token has to be, and a little more. */
const OLD_ENOUGH_MS = 2200

/** Brings tokens that this server has made, and that have their age, for something else. */
export const stolen = async ({ town, posts }: Raid) => {
  const shots = await inTurns(posts, async (index): Promise<Shot> => {
    const key = randomUUID()
    switch (index % 3) {
      case 0:
        return { key, brings: { token: await getToken(town, { key: randomUUID() }) } }
      case 1:
        return { key, brings: { token: await getToken(town, { key, site: OTHER_SITE }) } }
      default:
        // Of the site's own booking page, which is at another host.
        return { key, brings: { token: await getToken(town, { key, origin: null }) } }
    }
  })
  await sleep(OLD_ENOUGH_MS)
  return inTurns(posts, (index) => shoot(town, shots[index] ?? {}))
}
