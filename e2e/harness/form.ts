import type { Locator, Page } from "playwright"
import { expect } from "playwright/test"
import type { Street } from "./street.ts"

/** What a visitor types, by the label of the field. */
export type Typed = Readonly<Record<string, string>>

/** José, who can be called. */
export const jose: Typed = { "Full name": "José Álvarez", Phone: "(512) 555-0143" }

/** The form as a visitor meets it: by its words, whatever it is made of. */
export const formOn = (page: Page) => {
  const form = page.getByRole("form", { name: "Request a visit" })
  const field = (label: string): Locator => form.getByLabel(label, { exact: true })
  const thanks = page.getByRole("heading", { name: /^Thank you/ })
  return {
    form,
    field,
    send: form.getByRole("button", { name: "Send request" }),
    sendAgain: form.getByRole("button", { name: "Send again" }),
    thanks,
    /** The contractor's number: the page's own link, where call tracking finds it, or one of the form's. */
    phone: page.getByRole("link", { name: /512.*555.*0100/ }),
    /** What is wrong, with a link to each field. */
    summary: form.getByRole("group", { name: /need.* another look$/ }),
    fill: async (typed: Typed) => {
      for (const [label, text] of Object.entries(typed)) await field(label).fill(text)
    },
    expectKept: async (typed: Typed) => {
      for (const [label, text] of Object.entries(typed)) await expect(field(label)).toHaveValue(text)
    },
    /** The reference on the receipt. */
    reference: async (): Promise<string> => {
      await expect(thanks).toBeVisible()
      return (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? ""
    },
  }
}

/**
 * Opens a page of the contractor's website that has the form.
 *
 * @param file of `hosts/`
 */
export const openForm = async (page: Page, { website }: Street, file = "plain.html") => {
  await page.goto(`${website.origin}/${file}`)
  return formOn(page)
}
