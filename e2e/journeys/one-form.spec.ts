import type { Page } from "playwright"
import { formOn } from "../harness/form.ts"
import { onlyOn } from "../harness/only-on.ts"
import type { Street } from "../harness/street.ts"
import { openTagged, TAG } from "../harness/tagged-page.ts"
import { expect, test } from "../harness/test.ts"

test.use({ setUp: { site: { origins: ["http://127.0.0.1:*"] } } })

/** A page on which there is one form, and it can be typed into. */
const expectOneForm = async (page: Page, street: Street, html: string, how: string) => {
  await openTagged(page, street, html)
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
    await openTagged(page, street, `<!doctype html><html lang="en"><main>${TAG}</main><aside></aside></html>`)
    await formOn(page).field("Full name").fill("José")
    await page.evaluate(() =>
      document.querySelector("aside")?.append(document.querySelector("porchlight-booking") ?? ""),
    )
    await expect(page.locator("aside porchlight-booking")).toHaveCount(1)
    await expect(formOn(page).field("Full name")).toHaveValue("José")
  },
)
