import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { problemOf } from "../../../test/app.ts"
import { hosted, SITE } from "../../../test/hosted.ts"

describe("the page, opened", () => {
  test("is the form with the contractor's name, phone and hours", async () => {
    const page = await (await (await hosted()).get()).text()
    expect(page).toContain("<h1>Acme Heating &amp; Air</h1>")
    expect(page).toContain('href="tel:+15125550100"')
    expect(page).toContain("<dt>Monday to Friday</dt><dd>")
    expect(page).toMatch(/<form novalidate method="post"/)
  })

  test.each([
    ["en", "/book/acme", ""],
    ["es", "/book/acme?lang=es", "en"],
    ["es", "/book/acme", "de, en;q=0.5, es-MX;q=0.8"],
    ["en", "/book/acme?lang=de", "fr;q=0.9"],
  ])("speaks %s at %s to a browser that likes “%s”", async (language, address, liked) => {
    const answer = await (await hosted()).get(address, { "Accept-Language": liked })
    expect(await answer.text()).toContain(`<html lang="${language}">`)
    expect(answer.headers.get("Vary")).toContain("Accept-Language")
  })

  test("has the service chosen that its address names, and none where the site has no such service", async () => {
    const { get } = await hosted()
    expect(await (await get("/book/acme?service=tune-up")).text()).toMatch(/value="tune-up" checked/)
    expect(await (await get("/book/acme?service=gone")).text()).not.toMatch(/name="service" value="[^"]*" checked/)
  })

  test("is each visitor's own: it has a key that no other one has, and nobody else may keep it", async () => {
    const { get } = await hosted()
    const keyOf = async () => /name="key" value="([^"]+)"/.exec(await (await get()).text())?.[1]
    const key = await keyOf()
    expect(key).toMatch(/^[\w-]{36}$/)
    expect(await keyOf()).not.toBe(key)
    expect((await get()).headers.get("Cache-Control")).toBe("private, no-cache")
  })

  test("needs nothing that its own policy forbids", async () => {
    const answer = await (await hosted()).get()
    const page = await answer.text()
    const nonce = /<style nonce="([^"]+)">/.exec(page)?.[1]
    expect(answer.headers.get("Content-Security-Policy")).toContain(`style-src 'self' 'nonce-${nonce}'`)
    // A picture in an address has a policy of its own.
    expect(page.replaceAll(/"data:[^"]*"/g, "")).not.toMatch(/\sstyle=|\son[a-z]+=/)
    expect(page.match(/<style/g)).toHaveLength(1)
    const scripts = [...page.matchAll(/<script([^>]*)>/g)].map(([, attributes = ""]) => attributes)
    expect(scripts.filter((attributes) => !/type="application\/(?:ld\+)?json"/.test(attributes))).toEqual([
      ' type="module" src="/hosted/assets/page.js"',
    ])
  })

  test("has the site's theme", async () => {
    const site = acmeSite({ ...SITE, theme: { accent: "#0f766e", mode: "dark", radius: 0 } })
    const page = await (await (await hosted({ site })).get()).text()
    expect(page).toContain(":root{--own-radius:0px;")
    expect(page).toContain(`--accent:${site.public.theme.colors.dark.accent}`)
    expect(page).not.toContain("prefers-color-scheme")
  })

  test("lets nothing in a site's texts end the script that it stands in", async () => {
    const site = acmeSite({ ...SITE, services: [{ id: "leak", label: "</script><b>" }] })
    expect(await (await (await hosted({ site })).get()).text()).not.toContain("</script><b>")
  })

  test("of a site that there is none of is a problem, as everywhere", async () => {
    expect(await problemOf(await (await hosted()).get("/book/nobody"))).toBe("404 unknown_site")
  })
})
