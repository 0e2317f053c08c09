import { type Release, releaseSchema } from "@porchlight/shared/preview"
import { snippetFor } from "../../widget/preview/tag/snippet.ts"
import { formOn } from "../harness/form.ts"
import { onlyOn } from "../harness/only-on.ts"
import { openTagged, TAG } from "../harness/tagged-page.ts"
import { expect, test } from "../harness/test.ts"

test.use({ setUp: { site: { origins: ["http://127.0.0.1:*"] } } })

test(
  "a loader, and a form, that were kept over a deploy find the chunks of today",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    await page.route("**/v1/widget.js", async (route) => {
      const response = await route.fetch()
      const loader = await response.text()
      // The names of a release that is gone.
      const body = loader.replace(/(assets\/[^.]+\.)[\w-]+/, "$1gone0")
      expect(body).not.toBe(loader)
      await route.fulfill({ response, body })
    })
    for (const name of ["submission", "en-after"]) {
      await page.route(`**/v1/assets/${name}.*.js`, (route) => route.fulfill({ status: 404 }))
    }
    await openTagged(
      page,
      street,
      `<!doctype html><html lang="en">${TAG}<a href="#" data-porchlight-open>Book</a></html>`,
    )
    const form = formOn(page)
    await form.field("Full name").fill("José")
    await form.field("Phone").fill("(512) 555-0143")
    await form.send.click()
    await expect(form.thanks).toBeVisible()
  },
)

/** The tag with all fetched ahead, as the preview writes it for the release that the server runs. */
const tagAhead = (host: string, release: Release, wish: { pinned?: boolean } = {}) => {
  const site = { phoneDisplay: "(512) 555-0100", languages: ["en" as const] }
  return snippetFor("html", { origin: host, settings: { site: "acme" }, site, release, fetchesAhead: true, ...wish })
    .map(({ code }) => code)
    .join("")
}

const releaseAt = async (host: string) => releaseSchema.parse(await (await fetch(`${host}/v1/widget.json`)).json())

for (const [which, pinned] of [
  ["is always the newest", false],
  ["is pinned by its hash", true],
] as const)
  test(
    `a tag that ${which}, with all fetched ahead, works under the strictest policies, and where every object has something more`,
    onlyOn("looksTheSame"),
    async ({ page, street }) => {
      const faults: string[] = []
      await page.addInitScript(() => Object.assign(Object.prototype, { bar: 1 }))
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()))
      const fetched: string[] = []
      page.on("request", (request) => fetched.push(request.url()))
      const host = street.server.url
      const release = await releaseAt(host)
      await openTagged(
        page,
        street,
        `<!doctype html><html lang="en"><link rel="icon" href="data:,">${tagAhead(host, release, { pinned })}</html>`,
        {
          "Content-Security-Policy": `default-src 'none'; script-src ${host}; connect-src ${host}; img-src data:; require-trusted-types-for 'script'`,
          "Cross-Origin-Embedder-Policy": "require-corp",
          "Cross-Origin-Opener-Policy": "same-origin",
        },
      )
      await formOn(page).fill({ "Full name": "José", Phone: "(512) 555-0143" })
      await formOn(page).send.click()
      await expect(formOn(page).thanks).toBeVisible()
      expect(faults).toEqual([])
      // What is asked for in another way than the loader asks is fetched again by it.
      const files = fetched.filter((url) => /\/(assets|sites)\/[^/]*$/.test(url))
      for (const { file } of [release.ahead.form, release.ahead.en]) expect(files).toContain(`${host}/v1/${file}`)
      expect(files.toSorted()).toEqual([...new Set(files)].toSorted())
      expect(fetched.some((url) => url.endsWith("/v1/widget.js"))).toBe(!pinned)
    },
  )

test(
  "a tag that is always the newest has its form after an update, too, whose files are not those that the page fetches ahead",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    const host = street.server.url
    const { ahead, ...release } = await releaseAt(host)
    const before = ({ file, integrity }: Release["ahead"]["form"]) => ({
      file: file.replace(/\.\w+\./, ".0ld00."),
      integrity,
    })
    const earlier = { ...release, ahead: { ...ahead, form: before(ahead.form), en: before(ahead.en) } }
    await openTagged(page, street, `<!doctype html><html lang="en">${tagAhead(host, earlier)}</html>`)
    await formOn(page).fill({ "Full name": "José", Phone: "(512) 555-0143" })
    await formOn(page).send.click()
    await expect(formOn(page).thanks).toBeVisible()
  },
)

test(
  "a link inside the element stands there for whoever's blocker holds back the script itself, and for nobody else",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    const link = page.getByRole("link", { name: "Book a visit" })
    const open = () =>
      openTagged(
        page,
        street,
        `<!doctype html><html lang="en"><porchlight-booking site="acme"><a href="{porchlight}/book/acme">Book a visit</a></porchlight-booking><script async src="{porchlight}/v1/widget.js"></script></html>`,
      )
    await page.route("**/v1/widget.js", (route) => route.abort("blockedbyclient"))
    await open()
    await link.click()
    await expect(page.getByRole("textbox", { name: "Full name" })).toBeVisible()
    await page.unroute("**/v1/widget.js")
    await open()
    await expect(formOn(page).field("Full name")).toBeVisible()
    await expect(link).toBeHidden()
  },
)

test(
  "where the form cannot be had, a link and the phone stand there, and nothing jumps",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    await page.route("**/v1/assets/form.*", (route) => route.abort())
    await page.route("**/v1/sites/**", (route) => route.abort())
    await page.addInitScript(() => {
      Object.assign(window, { shifts: [] })
      new PerformanceObserver((list) =>
        (window as unknown as { shifts: unknown[] }).shifts.push(...list.getEntries()),
      ).observe({
        type: "layout-shift",
        buffered: true,
      })
    })
    const element = '<porchlight-booking site="acme" phone="(512) 555-0199" style="display: block; min-height: 100vh">'
    await openTagged(
      page,
      street,
      `<!doctype html><html lang="en"><body><h1>Acme</h1>${element}</porchlight-booking><p>Since 1988.</p>${TAG}</body></html>`,
    )
    await expect(page.getByText("The form could not be loaded.")).toBeVisible()
    await expect(page.getByRole("link", { name: "Request a visit" })).toHaveAttribute("href", /\/book\/acme$/)
    await expect(page.getByRole("link", { name: "(512) 555-0199" })).toHaveAttribute("href", "tel:5125550199")
    expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([])
  },
)
