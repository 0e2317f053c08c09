import { HONEYPOT } from "@porchlight/shared"
import type { Page } from "playwright"
import { formOn, jose } from "../../harness/form.ts"
import type { Case } from "./cases.ts"
import { fillInAndSend, inTab, openForm, receipt } from "./on-page.ts"

export const atTheirOwnPace: readonly Case[] = [
  {
    name: "types slowly, and thinks in between",
    book: (visit) =>
      inTab(visit, async (page) => {
        const form = await openForm(page, visit)
        for (const [label, text] of Object.entries(jose)) {
          await form.field(label).pressSequentially(text, { delay: 120 })
          await page.waitForTimeout(1000)
        }
        await form.send.click()
        return [await receipt(page)]
      }),
  },
  {
    name: "has the browser fill everything in, and sends at once",
    brief: true,
    book: (visit) =>
      inTab(visit, async (page) => {
        await openForm(page, visit)
        return [await fillInAndSend(page)]
      }),
  },
  {
    name: "goes by keyboard alone, as with a screen reader",
    brief: true,
    book: (visit) =>
      inTab(visit, async (page) => {
        await openForm(page, visit)
        await tabTo(page, "name")
        await page.keyboard.type("José Álvarez")
        await tabTo(page, "phone")
        await page.keyboard.type("(512) 555-0143")
        await page.keyboard.press("Enter")
        return [await receipt(page)]
      }),
  },
  {
    name: "sends a second request after the first",
    book: (visit) =>
      inTab(visit, async (page) => {
        await openForm(page, visit)
        const first = await fillInAndSend(page)
        await page.getByRole("button", { name: "Send another request" }).click()
        await formOn(page).send.waitFor()
        return [first, await fillInAndSend(page)]
      }),
  },
  {
    name: "three at once from an office with one address",
    brief: true,
    book: (visit) => {
      const at = visit.town.address()
      const colleague = () =>
        inTab(
          visit,
          async (page) => {
            await openForm(page, visit)
            return fillInAndSend(page)
          },
          { at },
        )
      return Promise.all([colleague(), colleague(), colleague()])
    },
  },
]

/** Goes on by Tab until the focus is in that field. On the way nobody meets what is for robots. */
const tabTo = async (page: Page, name: string) => {
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press("Tab")
    const met = await page.evaluate(() => {
      const focused = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement
      return focused?.getAttribute("name")
    })
    if (met === HONEYPOT) throw new Error("Tab reaches what people never meet.")
    if (met === name) return
  }
  throw new Error(`Tab never reaches ${name}.`)
}
