import type { Browser } from "playwright"
import type { Town } from "../town.ts"
import { atTheirOwnPace } from "./at-their-own-pace.ts"
import { onHostedPage } from "./on-hosted-page.ts"
import { withOddBrowsers } from "./with-odd-browsers.ts"
import { withTrouble } from "./with-trouble.ts"

/** Where somebody is, and in front of what. */
export type Visit = { town: Town; browser: Browser }

/** A way to book that a real customer may go. */
export type Case = {
  name: string
  /** Part of the short rehearsal, too. */
  brief?: boolean
  /** @returns the references on the receipts */
  book(visit: Visit): Promise<string[]>
}

/** Twenty ways, each of which has to reach the office. */
export const PEOPLE: readonly Case[] = [...atTheirOwnPace, ...withOddBrowsers, ...withTrouble, ...onHostedPage]
