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

/** What a person's browser sends, and what a script does. */
export const person = headersOf(BROWSER)
export const script = headersOf({ "User-Agent": "curl/8.5.0" })

/** A form on a page of acme's, by the key that it will be sent under. */
export const FORM = { key: "3f2b8c1e-9d47-4a55-8e0b-6f1d2c3b4a59", origin: "https://www.acme.example" }

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
