import type { Browser } from "playwright"
import type { Town } from "../town.ts"
import { fromEverywhere } from "./from-everywhere.ts"
import { fromHostedPage } from "./from-hosted-page.ts"
import { hurried } from "./hurried.ts"
import { replayed } from "./replayed.ts"
import type { Answer } from "./send.ts"
import { stolen } from "./stolen.ts"
import { withoutToken } from "./without-token.ts"

/** Where robots are, what they have, and how many posts they make. */
export type Raid = { town: Town; browser: Browser; posts: number }

/** The kinds of robots, each with what it does. */
export const ROBOTS: Readonly<Record<string, (raid: Raid) => Promise<Answer[]>>> = {
  "posts that bring no token": withoutToken,
  "tokens of another page, site or request": stolen,
  "what a person has sent, again and changed": replayed,
  "forms filled in within 300 ms, some in Chromium": hurried,
  "each from an address of its own": fromEverywhere,
  "tokens read in the hosted page, with no browser": fromHostedPage,
}
