import type { Page } from "playwright"
import { jose, openForm } from "../harness/form.ts"
import { theOneBooking } from "../harness/office.ts"
import { openSiteverify, RIGHT_ANSWER } from "../harness/siteverify.ts"
import { test as base, expect } from "../harness/test.ts"

type Verifier = Awaited<ReturnType<typeof openSiteverify>>

const test = base.extend<{ siteverify: Verifier }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  siteverify: async ({}, use) => {
    const siteverify = await openSiteverify()
    await use(siteverify)
    siteverify.close()
  },
  setUp: async ({ siteverify }, use) =>
    use({
      site: {
        bots: { formToken: "asked", turnstile: { siteKey: "0x4AAAAAAADnPIDROrmt1Wwj", secret: "$ACME_TURNSTILE" } },
      },
      env: { ACME_TURNSTILE: "a secret of the tests", PORCHLIGHT_TURNSTILE_URL: siteverify.url },
    }),
})

const CLOUDFLARE = "https://challenges.cloudflare.com/**"

/** Cloudflare's script, as far as the form knows it: it asks something, and is content. */
const SCRIPT = `window.turnstile = {
  render: (place, { callback }) => {
    place.textContent = "Verifying"
    setTimeout(callback, 100, ${JSON.stringify(RIGHT_ANSWER)})
    return "one"
  },
  reset: () => {},
}`

/** Serves the script, and counts how often it is asked for. */
const serveScript = async (page: Page) => {
  let times = 0
  await page.route(CLOUDFLARE, (route) => {
    times += 1
    return route.fulfill({ contentType: "text/javascript", body: SCRIPT })
  })
  return () => times
}

test("Turnstile comes once somebody acts, stands in the form, and its answer goes along", async ({
  page,
  street,
  siteverify,
}) => {
  const fetched = await serveScript(page)
  const form = await openForm(page, street)
  await expect(form.send).toBeVisible()
  expect(fetched()).toBe(0)

  await form.fill(jose)
  await form.field("Full name").blur()
  const asks = page.getByText("Verifying")
  await expect(asks).toBeVisible()
  const [around, within] = [await form.form.boundingBox(), await asks.boundingBox()]
  expect(within?.y).toBeGreaterThan(around?.y ?? Number.POSITIVE_INFINITY)
  expect((within?.y ?? 0) + (within?.height ?? 0)).toBeLessThan((around?.y ?? 0) + (around?.height ?? 0))

  await form.send.click()
  expect((await theOneBooking(street)).externalId).toBe(await form.reference())
  expect(siteverify.asked).toEqual([RIGHT_ANSWER])
})

test("where it is blocked, a request goes without", async ({ page, street, siteverify }) => {
  await page.route(CLOUDFLARE, (route) => route.abort("blockedbyclient"))
  const form = await openForm(page, street)
  await form.fill(jose)
  await form.send.click()
  expect((await theOneBooking(street)).externalId).toBe(await form.reference())
  expect(siteverify.asked).toEqual([])
})
