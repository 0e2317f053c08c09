import { publicSiteSchema } from "@porchlight/shared"
import { expect, test } from "vitest"
import { acmeConfig, acmeEnv } from "../../test/acme.ts"
import { appForTest, ORIGIN } from "../../test/app.ts"

test("a site's configuration is what the contract says, and holds no secret and no id of the office", async () => {
  const { app } = await appForTest()
  const answer = await app.request("/v1/sites/acme", { headers: { Origin: ORIGIN } })
  const text = await answer.text()
  expect(publicSiteSchema.parse(JSON.parse(text))).toMatchObject({ id: "acme", name: acmeConfig.name })
  for (const hidden of [
    ...Object.values(acmeEnv),
    "1234",
    "5678",
    "jobTypeId",
    "campaign",
    "origins",
    "serviceTitan",
  ]) {
    expect(text).not.toContain(hidden)
  }
  expect(answer.headers.get("Cache-Control")).toBe("private, max-age=60, stale-while-revalidate=600")
})

test("a page of our own, which sends no Origin, is served, and HEAD tells the same without a body", async () => {
  const { app } = await appForTest()
  expect((await app.request("/v1/sites/acme")).status).toBe(200)
  const head = await app.request("/v1/sites/acme", { method: "HEAD" })
  expect([head.status, await head.text()]).toEqual([200, ""])
  expect(head.headers.get("ETag")).toBeTruthy()
})

test("a browser that has it already is told so, in a way that it may use for this page", async () => {
  const { app } = await appForTest()
  const headers = { Origin: ORIGIN }
  const etag = (await app.request("/v1/sites/acme", { headers })).headers.get("ETag") ?? ""
  const again = await app.request("/v1/sites/acme", { headers: { ...headers, "If-None-Match": etag } })
  expect([again.status, await again.text()]).toEqual([304, ""])
  expect(again.headers.get("Vary")).toContain("Origin")
  expect(again.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN)
})

test("it is compressed once, and goes out in one piece to whoever takes that", async () => {
  let times = 0
  const brotli = async (text: string) => {
    times += 1
    return new TextEncoder().encode(text.toUpperCase())
  }
  const { app } = await appForTest({ brotli })
  const ask = (encoding: string) =>
    app.request("/v1/sites/acme", { headers: { Origin: ORIGIN, "Accept-Encoding": encoding } })
  for (const answer of [await ask("gzip, br"), await ask("BR;q=1.0")]) {
    const text = await answer.text()
    expect(text).toContain(acmeConfig.name.toUpperCase())
    expect(answer.headers.get("Content-Encoding")).toBe("br")
    expect(answer.headers.get("Content-Type")).toBe("application/json")
    expect(answer.headers.get("Vary")).toBe("Origin, Accept-Encoding")
    expect(answer.headers.get("Content-Length")).toBe(String(new TextEncoder().encode(text).length))
  }
  expect(times).toBe(1)
  for (const encoding of ["gzip", "br;q=0", ""])
    expect((await ask(encoding)).headers.get("Content-Encoding"), encoding).toBeNull()
})

test("it goes out all the same if it can't be compressed, which is tried again for the next visitor", async () => {
  let times = 0
  const brotli = async () => {
    times += 1
    throw new Error("Out of memory")
  }
  const { app } = await appForTest({ brotli })
  for (const time of [1, 2]) {
    const answer = await app.request("/v1/sites/acme", { headers: { Origin: ORIGIN, "Accept-Encoding": "br" } })
    expect([answer.status, answer.headers.get("Content-Encoding")]).toEqual([200, null])
    expect(await answer.json()).toMatchObject({ id: "acme" })
    expect(times).toBe(time)
  }
})
