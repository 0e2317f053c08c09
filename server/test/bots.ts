import { type BotsParts, createBots } from "../src/bots/bots.ts"
import { createClock } from "./clock.ts"

/** The headers of a browser in front of which somebody sits. */
export const BROWSER: Record<string, string> = {
  "User-Agent":
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148",
  "Sec-Fetch-Mode": "cors",
  "Accept-Language": "en-US,en;q=0.9",
}

export const headersOf =
  (headers: Record<string, string>) =>
  (name: string): string | undefined =>
    headers[name]

/** Tells people from robots by a clock of the test's own. */
export const botsForTest = (parts: Partial<BotsParts> = {}) => {
  const clock = createClock()
  const lines: [string, object][] = []
  const bots = createBots({
    secrets: ["a secret of the tests"],
    now: clock.now,
    random: () => 0,
    fetch: () => Promise.reject(new Error("Nobody is asked in this test.")),
    log: (event, fields) => lines.push([event, fields]),
    ...parts,
  })
  return { bots, clock, lines }
}
