import { releaseSchema } from "@porchlight/shared/preview"
import type { Page } from "playwright"
import { snippetFor } from "../../widget/preview/tag/snippet.ts"
import { formOn } from "../harness/form.ts"
import { countHeld } from "../harness/held.ts"
import { inChromium } from "../harness/in-chromium.ts"
import { onlyOn } from "../harness/only-on.ts"
import type { Street } from "../harness/street.ts"
import { expect, test } from "../harness/test.ts"
import { openWritten } from "../harness/written-page.ts"

test.use({ setUp: { site: { origins: ["http://127.0.0.1:*"] } } })

/** The tag as it is pasted; `{porchlight}` is where Porchlight is. */
const TAG = '<script async src="{porchlight}/v1/widget.js" data-site="acme"></script>'

const open = (page: Page, { server }: Street, html: string, headers?: Record<string, string>) =>
  openWritten(page, html.replaceAll("{porchlight}", server.url), headers)

/** A page on which there is one form, and it can be typed into. */
const expectOneForm = async (page: Page, street: Street, html: string, how: string) => {
  await open(page, street, html)
  await expect(formOn(page).form, how).toHaveCount(1)
  await formOn(page).field("Full name").fill("José")
  // Whatever would put up a second one has had its time.
  await page.waitForLoadState("networkidle")
  await expect(page.locator("porchlight-booking"), how).toHaveCount(1)
  await expect(formOn(page).field("Full name"), how).toHaveValue("José")
}

test("one form, however the tag came to the page", onlyOn("looksTheSame"), async ({ page, street }) => {
  const faults: Error[] = []
  page.on("pageerror", (fault) => faults.push(fault))
  const body = (html: string) => `<!doctype html><html lang="en"><body><h1>Acme</h1>${html}</body></html>`
  const again = TAG.replace("widget.js", "widget.js?ver=2")
  for (const [how, html] of [
    ["pasted twice", body(`${TAG}<p>…</p>${again}`)],
    ["by hand and by a tag manager", body(`${TAG}<div style="display: none; visibility: hidden">${TAG}</div>`)],
    ["by document.write", body(`<script>document.write('${TAG.replace("</", "<\\/")}')</script><p>…</p>`)],
    ["in quirks mode, in a table", `<table><tr><td>${TAG}</td></tr></table>`],
    ["in the head", `<!doctype html><html lang="en"><head>${TAG.replace(" async", "")}</head><body></body></html>`],
    [
      "with globals of other loaders",
      `<script>var module = {}, exports = {}, define = () => {}; define.amd = {}</script>${TAG}`,
    ],
    [
      "held back and run later by a page-speed plugin",
      body(`${TAG.replace("async src=", 'type="text/later" data-src=')}
        <script>
          addEventListener("load", () => {
            const parked = document.querySelector("[data-src]")
            const code = Object.assign(document.createElement("script"), { type: "module", textContent: "import " + JSON.stringify(parked.dataset.src) })
            document.head.append(code)
          })
        </script>`),
    ],
  ] as const) {
    await expectOneForm(page, street, html, how)
  }
  expect(faults).toEqual([])
})

test(
  "a page that blocks storage has a form, and what was typed survives a move in the page",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "sessionStorage", {
        get: () => {
          throw new DOMException("blocked", "SecurityError")
        },
      })
    })
    await open(page, street, `<!doctype html><html lang="en"><main>${TAG}</main><aside></aside></html>`)
    await formOn(page).field("Full name").fill("José")
    await page.evaluate(() =>
      document.querySelector("aside")?.append(document.querySelector("porchlight-booking") ?? ""),
    )
    await expect(page.locator("aside porchlight-booking")).toHaveCount(1)
    await expect(formOn(page).field("Full name")).toHaveValue("José")
  },
)

test(
  "a form that comes to the page later stands, and one that goes leaves nothing behind",
  inChromium("listenersAreCounted", onlyOn("looksTheSame")),
  async ({ page, street }) => {
    const held = await countHeld(page)
    await open(
      page,
      street,
      `<!doctype html><html lang="en"><main></main>${TAG.replace("data-site", "data-mode=none data-site")}</html>`,
    )
    await page.waitForLoadState("networkidle")
    const before = await held()
    for (const name of ["José", "Li"]) {
      await page.evaluate(() => {
        const box = document.createElement("div")
        box.dataset.porchlightSite = "acme"
        document.querySelector("main")?.append(box)
      })
      await formOn(page).field("Full name").fill(name)
      expect((await held()).observers).toBeGreaterThan(before.observers)
      await page.evaluate(() => document.querySelector("main")?.replaceChildren())
      await expect(formOn(page).form).toHaveCount(0)
    }
    await expect.poll(held).toEqual(before)
  },
)

test(
  "a floating button and its dialog that go leave nothing behind, open or closed",
  inChromium("listenersAreCounted", onlyOn("looksTheSame")),
  async ({ page, street }) => {
    const held = await countHeld(page)
    await open(
      page,
      street,
      `<!doctype html><html lang="en"><main></main><p style="height: 200vh">${TAG.replace("data-site", "data-mode=none data-site")}</html>`,
    )
    await page.waitForLoadState("networkidle")
    const before = await held()
    for (const { name, closes } of [
      { name: "José", closes: false },
      { name: "Li", closes: true },
    ]) {
      await page.evaluate(() => {
        const box = document.createElement("div")
        box.dataset.porchlightSite = "acme"
        box.dataset.mode = "button"
        document.querySelector("main")?.append(box)
      })
      const button = page.getByRole("button", { name: "Request a visit" })
      await button.click()
      await formOn(page).field("Full name").fill(name)
      const whileOpen = await held()
      expect(whileOpen.sight).toBeGreaterThan(before.sight)
      expect(whileOpen.observers).toBeGreaterThan(before.observers)
      if (closes) {
        await page.keyboard.press("Escape")
        await expect(formOn(page).form).toBeHidden()
        await page.mouse.wheel(0, 400)
      }
      await page.evaluate(() => document.querySelector("main")?.replaceChildren())
      await expect(button).toHaveCount(0)
    }
    await expect.poll(held).toEqual(before)
  },
)

test(
  "a loader, and a form, that were kept over a deploy find the chunks of today",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    await page.route("**/v1/widget.js", async (route) => {
      const response = await route.fetch()
      // The names of a release that is gone.
      await route.fulfill({
        response,
        body: (await response.text()).replace(/(assets\/[^.]+\.)[\w-]{6}/, "$1gone00"),
      })
    })
    for (const name of ["submission", "en-after"]) {
      await page.route(`**/v1/assets/${name}.*.js`, (route) => route.fulfill({ status: 404 }))
    }
    await open(page, street, `<!doctype html><html lang="en">${TAG}<a href="#" data-porchlight-open>Book</a></html>`)
    const form = formOn(page)
    await form.field("Full name").fill("José")
    await form.field("Phone").fill("(512) 555-0143")
    await form.send.click()
    await expect(form.thanks).toBeVisible()
  },
)

test(
  "a tag that is pinned by its hash, with all fetched ahead, works under the strictest policies, and where every object has something more",
  onlyOn("looksTheSame"),
  async ({ page, street }) => {
    const faults: string[] = []
    await page.addInitScript(() => Object.assign(Object.prototype, { bar: 1 }))
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()))
    const fetched: string[] = []
    page.on("request", (request) => fetched.push(request.url()))
    const host = street.server.url
    const release = releaseSchema.parse(await (await fetch(`${host}/v1/widget.json`)).json())
    const site = { phoneDisplay: "(512) 555-0100", languages: ["en" as const] }
    const pasted = snippetFor("html", { origin: host, settings: { site: "acme" }, site, release, fetchesAhead: true })
    await open(
      page,
      street,
      `<!doctype html><html lang="en"><link rel="icon" href="data:,">${pasted.map(({ code }) => code).join("")}</html>`,
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
    await open(
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
