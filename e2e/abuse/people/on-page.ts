import type { BrowserContextOptions, Page } from "playwright"
import { formOn, jose } from "../../harness/form.ts"
import { openTab, pageOf } from "../town.ts"
import type { Visit } from "./cases.ts"

/** A busy machine is slow, and no defect. */
const PATIENCE_MS = 60_000

/** Gives a tab of their own to somebody, who leaves it at the end. */
export const inTab = async <Result>(
  { town, browser }: Visit,
  act: (page: Page) => Promise<Result>,
  options: BrowserContextOptions & { at?: string } = {},
): Promise<Result> => {
  const page = await openTab(town, browser, options)
  page.setDefaultTimeout(PATIENCE_MS)
  try {
    return await act(page)
  } finally {
    await page.context().close()
  }
}

/** The contractor's page with the form on it, once that stands. */
export const openForm = async (page: Page, { town }: Visit, file?: string) => {
  await page.goto(pageOf(town, file))
  const form = formOn(page)
  await form.send.waitFor()
  return form
}

/** The reference that somebody gets in the end. */
export const receipt = async (page: Page): Promise<string> => {
  const form = formOn(page)
  await form.thanks.waitFor()
  return form.reference()
}

/** The most usual way: fills in the least, and sends it. */
export const fillInAndSend = async (page: Page): Promise<string> => {
  const form = formOn(page)
  await form.fill(jose)
  await form.send.click()
  return receipt(page)
}
