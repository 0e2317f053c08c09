import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import { fillInAll } from "./fill-in-all.ts"
import type { Raid } from "./kinds.ts"
import { type Answer, getToken, inTurns, shoot } from "./send.ts"

const HURRY_MS = 300

/** So many of the posts are made by a browser with the form in it. */
const IN_CHROMIUM = 20

/** What a headless Chromium calls itself. */
const HEADLESS =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36"

/** Asks for a token for itself, and is done 300 ms later; a part of them in a browser, on the page. */
export const hurried = async ({ town, browser, posts }: Raid): Promise<Answer[]> => {
  const [inBrowser, scripted] = [Math.ceil(posts / IN_CHROMIUM), posts - Math.ceil(posts / IN_CHROMIUM)]
  const answers = await inTurns(scripted, async () => {
    const key = randomUUID()
    const token = await getToken(town, { key, agent: HEADLESS })
    await sleep(HURRY_MS)
    return shoot(town, { key, brings: { token } })
  })
  for (let done = 0; done < inBrowser; done += 1) answers.push(await fillInAll(town, browser))
  return answers
}
