import type { Browser } from "playwright"
import { openTab, pageOf, type Town } from "../town.ts"
import type { Answer } from "./send.ts"

/** What robots know to fill in, by what is in a field's name; into all others they put an advertisement. */
const KNOWN: readonly (readonly [part: string, text: string])[] = [
  ["name", "Robot"],
  ["phone", "(512) 555-0143"],
  ["email", "robot@example.com"],
  ["zip", "78701"],
  ["state", "TX"],
]

/**
 * Opens the contractor's page in a browser, puts something into every field that it finds, and presses the button at once. The
 * form gets its token by itself, as it does for everybody.
 */
export const fillInAll = async (town: Town, browser: Browser): Promise<Answer> => {
  const page = await openTab(town, browser)
  try {
    await page.goto(pageOf(town))
    await page.getByRole("button", { name: "Send request" }).waitFor()
    // What nobody meets comes with the form's second half.
    await page
      .locator("porchlight-booking form input[aria-hidden=true], porchlight-booking form [aria-hidden=true] input")
      .waitFor({ state: "attached" })
    const answered = page.waitForResponse((response) => response.request().method() === "POST")
    await page.locator("porchlight-booking form").evaluate((form, known) => {
      for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")) {
        if (field.type === "radio" || field.type === "checkbox") continue
        field.value = known.find(([part]) => field.name.includes(part))?.[1] ?? "https://cheap.example"
        field.dispatchEvent(new Event("input", { bubbles: true }))
      }
      form.querySelector<HTMLElement>("[type=submit]")?.click()
    }, KNOWN)
    const response = await answered
    const { reference } = Object(await response.json())
    return { status: response.status(), reference: typeof reference === "string" ? reference : undefined }
  } finally {
    await page.context().close()
  }
}
