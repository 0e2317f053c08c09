import { setTimeout as sleep } from "node:timers/promises"
import { hostedPageOf, type Town } from "../town.ts"
import type { Raid } from "./kinds.ts"
import { AGENT, inTurns, type Shot, shoot } from "./send.ts"

/** As long as whoever types needs at least. */
const OLD_ENOUGH_MS = 2100

/** Reads the key and the token that stand in the hosted page, with no browser, and posts with them where widgets do. */
export const fromHostedPage = async ({ town, posts }: Raid) => {
  const shots = await inTurns(posts, () => open(town))
  await sleep(OLD_ENOUGH_MS)
  return inTurns(posts, (index) => shoot(town, shots[index] ?? {}))
}

const open = async (town: Town): Promise<Shot> => {
  const { server } = town.street
  const at = town.address()
  const page = await fetch(hostedPageOf(town), { headers: { "User-Agent": AGENT, [server.addressHeader]: at } })
  const html = await page.text()
  const hidden = (name: string) => {
    const [, value] = new RegExp(`name="${name}" value="([^"]+)"`).exec(html) ?? []
    if (value === undefined) throw new Error(`The hosted page has no ${name}: ${page.status}.`)
    return value
  }
  return { key: hidden("key"), brings: { token: hidden("token") }, origin: server.url, at }
}
