import { setTimeout as sleep } from "node:timers/promises"
import { formOn, jose } from "../../harness/form.ts"
import { loseAnswers } from "../../harness/line.ts"
import type { Case } from "./cases.ts"
import { fillInAndSend, inTab, openForm, receipt } from "./on-page.ts"

export const withTrouble: readonly Case[] = [
  {
    name: "goes to another page, and back to what was typed",
    brief: true,
    book: (visit) =>
      inTab(visit, async (page) => {
        const form = await openForm(page, visit)
        await form.fill(jose)
        await page.getByRole("link", { name: "About us" }).click()
        await page.getByRole("heading", { name: "About us" }).waitFor()
        await page.goBack()
        await form.send.click()
        return [await receipt(page)]
      }),
  },
  {
    name: "reloads in the middle",
    book: (visit) =>
      inTab(visit, async (page) => {
        const form = await openForm(page, visit)
        await form.fill(jose)
        await page.reload()
        await form.send.click()
        return [await receipt(page)]
      }),
  },
  {
    name: "makes a mistake, and mends it",
    book: (visit) =>
      inTab(visit, async (page) => {
        const form = await openForm(page, visit)
        await form.fill({ ...jose, Phone: "12" })
        await form.send.click()
        await form.summary.waitFor()
        return [await fillInAndSend(page)]
      }),
  },
  {
    name: "loses every answer, and sends again as the form says",
    book: (visit) =>
      inTab(visit, async (page) => {
        const form = await openForm(page, visit)
        await loseAnswers(page, 3)
        await form.fill(jose)
        await form.send.click()
        await form.sendAgain.click()
        return [await receipt(page)]
      }),
  },
  {
    name: "has a line on which the token takes seven seconds, and sends at once",
    book: (visit) =>
      inTab(visit, async (page) => {
        await page.route("**/v1/sites/*/form?*", async (route) => {
          await sleep(7000)
          await route.continue()
        })
        await openForm(page, visit)
        return [await fillInAndSend(page)]
      }),
  },
  {
    name: "has a blocker that keeps the page from the token's own address",
    book: (visit) =>
      inTab(visit, async (page) => {
        await page.route("**/v1/sites/*/form?*", (route) => route.abort("blockedbyclient"))
        await openForm(page, visit)
        return [await fillInAndSend(page)]
      }),
  },
  {
    name: "has a line on which the token does not come at first",
    book: (visit) =>
      inTab(visit, async (page) => {
        await page.route("**/v1/sites/*/form?*", (route) => route.abort("connectionreset"), { times: 1 })
        const form = await openForm(page, visit)
        await form.field("Full name").pressSequentially("José Álvarez", { delay: 100 })
        await page.waitForTimeout(1000)
        await formOn(page).field("Phone").fill("(512) 555-0143")
        await form.send.click()
        return [await receipt(page)]
      }),
  },
]
