import { problemSchema, publicSiteSchema } from "@porchlight/shared"
import { SANDBOX_ACCOUNT } from "../../server/sandbox/account.ts"
import { onlyOn } from "../harness/only-on.ts"
import { booking, postBooking } from "../harness/post.ts"
import { SITE } from "../harness/site.ts"
import { expect, test, testInTown } from "../harness/test.ts"

test.describe("a site's configuration", () => {
  testInTown("is given to a page of the site, without any id or secret of the office", async ({ street }) => {
    const response = await fetch(`${street.server.url}/v1/sites/${SITE}`, {
      headers: { Origin: street.website.origin },
    })
    expect(response.status).toBe(200)
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(street.website.origin)
    const text = await response.text()
    expect(publicSiteSchema.safeParse(JSON.parse(text)).success).toBe(true)
    for (const secret of Object.values(SANDBOX_ACCOUNT)) expect(text).not.toContain(String(secret))
    expect(text).not.toContain("jobTypeId")
  })

  testInTown(
    "comes compressed, and is not sent again to whoever has it",
    onlyOn("compressesByItself"),
    async ({ street }) => {
      const address = `${street.server.url}/v1/sites/${SITE}`
      const headers = { Origin: street.website.origin, "Accept-Encoding": "gzip, br" }
      const first = await fetch(address, { headers })
      expect(first.headers.get("Content-Encoding")).toBe("br")
      expect(Number(first.headers.get("Content-Length")), "in one piece").toBeGreaterThan(0)
      expect(first.headers.get("Vary")).toBe("Origin, Accept-Encoding")
      expect(publicSiteSchema.safeParse(await first.json()).success).toBe(true)
      const again = await fetch(address, { headers: { ...headers, "If-None-Match": first.headers.get("ETag") ?? "" } })
      expect(again.status).toBe(304)
      const older = await fetch(address, { headers: { ...headers, "Accept-Encoding": "gzip" } })
      expect(older.headers.get("Content-Encoding")).toBe("gzip")
      expect(publicSiteSchema.safeParse(await older.json()).success).toBe(true)
    },
  )

  testInTown("is given to a page of our own, which sends no Origin", async ({ street }) => {
    expect((await fetch(`${street.server.url}/v1/sites/${SITE}`)).status).toBe(200)
  })

  testInTown("is refused to a foreign page", async ({ street }) => {
    const response = await fetch(`${street.server.url}/v1/sites/${SITE}`, {
      headers: { Origin: street.stranger.origin },
    })
    expect(response.status).toBe(403)
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull()
    expect(problemSchema.parse(await response.json()).code).toBe("origin_not_allowed")
  })

  testInTown("of an unknown site is not found", async ({ street }) => {
    const response = await fetch(`${street.server.url}/v1/sites/nobody`, { headers: { Origin: street.website.origin } })
    expect(response.status).toBe(404)
    expect(problemSchema.parse(await response.json()).code).toBe("unknown_site")
  })
})

test.describe("a browser that asks beforehand", () => {
  const ask = (url: string, origin: string) =>
    fetch(url, {
      method: "OPTIONS",
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type,idempotency-key",
      },
    })

  testInTown("is told what a page of the site may send", async ({ street }) => {
    const response = await ask(`${street.server.url}/v1/sites/${SITE}/bookings`, street.website.origin)
    expect(response.status).toBe(204)
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(street.website.origin)
    expect(response.headers.get("Access-Control-Allow-Methods")).toContain("POST")
    expect(response.headers.get("Access-Control-Allow-Headers")?.toLowerCase()).toContain("idempotency-key")
    expect(response.headers.get("Access-Control-Allow-Credentials")).toBeNull()
  })

  testInTown("gets nothing for a foreign page", async ({ street }) => {
    const response = await ask(`${street.server.url}/v1/sites/${SITE}/bookings`, street.stranger.origin)
    expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull()
  })
})

testInTown("health and readiness answer", async ({ street }) => {
  expect((await fetch(`${street.server.url}/healthz`)).status).toBe(200)
  expect((await fetch(`${street.server.url}/readyz`)).status).toBe(200)
})

testInTown("what is at no address, or not by that method, is a problem document too", async ({ street }) => {
  const nowhere = await fetch(`${street.server.url}/v1/nothing`)
  expect(nowhere.status).toBe(404)
  expect(problemSchema.parse(await nowhere.json()).code).toBe("not_found")
  const wrongMethod = await fetch(`${street.server.url}/v1/sites/${SITE}/bookings`, { method: "PUT" })
  expect(wrongMethod.status).toBe(405)
  expect(wrongMethod.headers.get("Allow")).toContain("POST")
  const writtenTo = await fetch(`${street.server.url}/v1/widget.js`, { method: "PUT", body: "{}" })
  expect([writtenTo.status, writtenTo.headers.get("Allow")]).toEqual([405, "GET, HEAD"])
})

test("no log line tells who booked", async ({ street }) => {
  await postBooking(street, { body: JSON.stringify({ ...booking, email: "jose@example.com" }) })
  await expect.poll(() => street.server.log().some(({ event }) => event === "delivered")).toBe(true)
  const log = JSON.stringify(street.server.log())
  for (const personal of [
    "José",
    "lvarez",
    "555-0143",
    "5125550143",
    "jose@",
    "Furnace",
    SANDBOX_ACCOUNT.clientSecret,
  ]) {
    expect(log).not.toContain(personal)
  }
})
