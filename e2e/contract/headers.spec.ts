import { SITE } from "../harness/site.ts"
import { expect, testInTown as test } from "../harness/test.ts"

const NOTHING = "default-src 'none'; frame-ancestors 'none'"
const PAGE = /^default-src 'none'; .*base-uri 'none'/

/** For whom the answer at an address is: which pages may embed it, and what a browser may do with it. */
const ANSWERS: readonly (readonly [path: string, embedding: string, policy: string | RegExp])[] = [
  ["/healthz", "same-origin", NOTHING],
  ["/metrics", "same-origin", NOTHING],
  ["/openapi.json", "same-origin", NOTHING],
  ["/nothing", "same-origin", NOTHING],
  ["/v1/widget.js", "cross-origin", NOTHING],
  ["/v1/widget.json", "cross-origin", NOTHING],
  ["/v1/third-party.txt", "cross-origin", NOTHING],
  [`/v1/sites/${SITE}`, "cross-origin", NOTHING],
  ["/", "same-origin", PAGE],
  ["/preview", "same-origin", PAGE],
  [`/book/${SITE}`, "same-origin", PAGE],
]

test("what was built says with every answer what a browser may do with it", async ({ street }) => {
  for (const [path, embedding, policy] of ANSWERS) {
    // Over plain HTTP, whatever a stranger says.
    const { headers } = await fetch(street.server.url + path, { headers: { Forwarded: "proto=https" } })
    expect(headers.get("X-Content-Type-Options"), path).toBe("nosniff")
    expect(headers.get("Cross-Origin-Resource-Policy"), path).toBe(embedding)
    expect(headers.get("Content-Security-Policy"), path).toMatch(policy)
    expect(headers.get("Strict-Transport-Security"), path).toBeNull()
    const isPage = policy === PAGE
    expect(headers.get("Referrer-Policy"), path).toBe(isPage ? "strict-origin-when-cross-origin" : "no-referrer")
    expect(headers.get("Permissions-Policy") !== null, path).toBe(isPage)
    for (const telling of ["Server", "X-Powered-By", "Set-Cookie"]) expect(headers.get(telling), path).toBeNull()
  }
})
