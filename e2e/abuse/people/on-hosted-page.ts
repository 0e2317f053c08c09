import type { Page } from "playwright"
import { formOn, jose } from "../../harness/form.ts"
import { hostedPageOf } from "../town.ts"
import type { Case, Visit } from "./cases.ts"
import { fillInAndSend, inTab, receipt } from "./on-page.ts"

/** As long as anybody needs to type: without scripts nothing waits for them. */
const TYPING_MS = 2500

/** From both of their addresses. */
const keepFromTokens = (page: Page) =>
  page.route(/\/v1\/sites\/[^/]+\/(form|bookings)\?key=/, (route) => route.abort("blockedbyclient"))

export const onHostedPage: readonly Case[] = [
  {
    name: "is on the hosted page",
    book: (visit) =>
      inTab(visit, async (page) => {
        await page.goto(hostedPageOf(visit.town))
        await page.waitForLoadState("networkidle")
        return [await fillInAndSend(page)]
      }),
  },
  {
    name: "is on the hosted page, whose script is given no token",
    book: (visit) =>
      inTab(visit, async (page) => {
        await keepFromTokens(page)
        await page.goto(hostedPageOf(visit.town))
        await page.waitForLoadState("networkidle")
        return [await fillInAndSend(page)]
      }),
  },
  {
    name: "is there too, and reloads half way",
    book: (visit) =>
      inTab(visit, async (page) => {
        await keepFromTokens(page)
        await page.goto(hostedPageOf(visit.town))
        await page.waitForLoadState("networkidle")
        await formOn(page).field("Full name").fill("José Álvarez")
        await page.reload({ waitUntil: "networkidle" })
        return [await fillInAndSend(page)]
      }),
  },
  {
    name: "is on the hosted page, without JavaScript",
    brief: true,
    book: (visit) =>
      inTab(
        visit,
        async (page) => {
          await page.goto(hostedPageOf(visit.town))
          await page.waitForTimeout(TYPING_MS)
          return [await fillInAndSend(page)]
        },
        { javaScriptEnabled: false },
      ),
  },
  {
    name: "is there without JavaScript, and makes a mistake",
    book: (visit: Visit) =>
      inTab(
        visit,
        async (page) => {
          await page.goto(hostedPageOf(visit.town))
          const form = formOn(page)
          await form.fill({ ...jose, Phone: "12" })
          await form.send.click()
          await form.summary.waitFor()
          await page.waitForTimeout(TYPING_MS)
          await form.fill(jose)
          await form.send.click()
          return [await receipt(page)]
        },
        { javaScriptEnabled: false },
      ),
  },
]
