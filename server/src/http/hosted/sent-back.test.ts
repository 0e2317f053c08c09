import { describe, expect, test } from "vitest"
import { acmeSite } from "../../../test/acme.ts"
import { KEY, problemOf } from "../../../test/app.ts"
import { ADA, hosted, SITE, storedIn } from "../../../test/hosted.ts"
import { NotStored } from "../../intake/intake.ts"
import { memoryCounters } from "../memory-counters.ts"

describe("a form that is sent without scripts", () => {
  test("comes back with its errors at their fields and everything that was typed, in the language that it was shown in", async () => {
    const page = await hosted()
    const answer = await page.send({ name: "Ada & <Co>", phone: "12", details: "No heat", lang: "es" })
    expect(answer.status).toBe(422)
    expect(answer.headers.get("Cache-Control")).toBe("no-store")
    const html = await answer.text()
    expect(html).toContain('<html lang="es">')
    expect(html).toMatch(/class="notice summary"/)
    expect(html).toContain('<a href="#phone">')
    expect(html).toMatch(/id="phone-error"/)
    expect(html).toMatch(/name="name"[^>]* value="Ada &amp; &lt;Co>"/)
    expect(html).toMatch(/name="details"[^>]*>No heat<\/textarea>/)
    expect(html).toContain(`name="key" value="${KEY}"`)
    expect(page.stored).toEqual([])
    expect(page.lines.join()).not.toMatch(/Ada|No heat/)
  })

  test("comes back in another language where that was all that was asked, with everything that was typed and no word of what is missing", async () => {
    const page = await hosted()
    const answer = await page.send({ name: "Ada", speak: "es" }, { address: "/book/acme?utm_source=van&lang=es&send=" })
    expect([answer.status, answer.headers.get("Cache-Control")]).toEqual([200, "no-store"])
    const html = await answer.text()
    expect(html).toContain('<html lang="es">')
    expect(html).toMatch(/name="name"[^>]* value="Ada"/)
    expect(html).toContain(`name="key" value="${KEY}"`)
    expect(html).toContain('name="lang" value="es"')
    expect(html).not.toMatch(/class="notice|-error"/)
    expect(page.stored).toEqual([])
  })

  test("goes to the office where the language that is asked for is none of the site's", async () => {
    expect((await (await hosted()).send({ ...ADA, speak: "fr" })).status).toBe(303)
  })

  test("is told in words that nobody comes to its ZIP code", async () => {
    const site = acmeSite({ ...SITE, serviceArea: { zips: ["787*"], outside: "refuse", text: "Only around Austin." } })
    const address = {
      "address.street": "1 Main St",
      "address.city": "New York",
      "address.state": "NY",
      "address.zip": "10001",
    }
    const answer = await (await hosted({ site })).send({ ...ADA, ...address })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain("Only around Austin.")
  })

  test("is asked what its service wants to know", async () => {
    const questions = [{ id: "age", label: "How old is it?", kind: "text" as const, required: true }]
    const site = acmeSite({ ...SITE, services: [{ id: "leak", label: "Leak", questions }] })
    const page = await hosted({ site })
    const asked = await page.send({ ...ADA, service: "leak" })
    expect(asked.status).toBe(422)
    expect(await asked.text()).toContain('name="answers.leak.age"')
    expect((await page.send({ ...ADA, service: "leak", "answers.leak.age": "Ten years" })).status).toBe(303)
    expect(await storedIn(page)).toMatchObject({ answers: { age: "Ten years" } })
  })

  test("that cannot be stored comes back whole, with the phone and when to try again", async () => {
    const accept = () => Promise.reject(new NotStored(new Error("disk full")))
    const answer = await (await hosted({ parts: { intake: { accept } } })).send()
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, "5"])
    const html = await answer.text()
    expect(html).toContain("We could not take your request just now")
    expect(html).toContain('value="Ada Lovelace"')
    expect(html).toContain(`name="key" value="${KEY}"`)
  })

  test("too often is told in words, and loses nothing of what was typed", async () => {
    const counters = memoryCounters()
    const full = { ...counters, requests: { take: async () => 42 } }
    const answer = await (await hosted({ parts: { rateCounters: full } })).send()
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([429, "42"])
    const html = await answer.text()
    expect(html).toContain("Everything you typed is still here.")
    expect(html).toContain('value="Ada Lovelace"')
  })

  test.each([
    ["415 unsupported_media_type", { headers: { "Content-Type": "text/plain" } }, {}],
    ["413 too_large", {}, { details: "x".repeat(40_000) }],
    ["400 idempotency_key_missing", {}, { key: "" }],
    ["400 idempotency_key_malformed", {}, { key: "short" }],
  ])("that is none of ours is refused: %s", async (problem, posting, typed) => {
    const page = await hosted()
    expect(await problemOf(await page.send({ ...ADA, ...typed }, posting))).toBe(problem)
    expect(page.stored).toEqual([])
  })
})
