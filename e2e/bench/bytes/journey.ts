import type { Page, Response } from "playwright"
import { formOn } from "../../harness/form.ts"

/** A file that the browser fetched from Porchlight for a visitor. */
export type Fetched = {
  path: string
  method: string
  /** Bytes of the answer's body as they came over the line. */
  bytes: number
  encoding: string
  /** Whether it was asked for before the form could be used. */
  first: boolean
}

/** Where the page notes when the form can be used, in ms since it began to load. */
const READY = "porchlightReadyAt"

/**
 * Walks through a whole booking, from an empty page to the receipt.
 *
 * @param base Porchlight's own address: what else the page fetches does not count
 * @returns what was fetched, in order
 */
export const bookAndCount = async (page: Page, pageUrl: string, base: string): Promise<Fetched[]> => {
  const responses: Response[] = []
  page.on("response", (response) => {
    if (response.url().startsWith(`${base}/`)) responses.push(response)
  })
  await page.addInitScript((name) => {
    addEventListener("porchlight:ready", () => document.documentElement.setAttribute(name, String(performance.now())))
  }, READY)

  await page.goto(pageUrl)
  const form = formOn(page)
  await form.send.waitFor()
  await form.field("No heat").check()
  await form.field("What is going on? optional").fill("Furnace clicks, no flame.")
  await form.fill({ "Full name": "José Álvarez", Phone: "(512) 555-0143", Email: "jose@example.com" })
  await form.fill({ "Street address": "12 Oak St", City: "Austin", State: "TX", "ZIP code": "78701" })
  await form.send.click()
  await form.reference()

  const readyAt = Number(await page.locator("html").getAttribute(READY))
  if (!readyAt) throw new Error("The form never told that it is ready.")
  const pageStartedAt = await page.evaluate(() => performance.timeOrigin)
  return Promise.all(responses.map((response) => measure(response, pageStartedAt + readyAt)))
}

const measure = async (response: Response, readyAt: number): Promise<Fetched> => {
  await response.finished()
  const request = response.request()
  return {
    path: new URL(response.url()).pathname,
    method: request.method(),
    bytes: (await request.sizes()).responseBodySize,
    encoding: (await response.headerValue("Content-Encoding")) ?? "none",
    first: request.timing().startTime < readyAt,
  }
}
