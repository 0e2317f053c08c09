import { afterEach, expect, test, vi } from "vitest"
import { probe } from "./probe.ts"

const BASE = "https://book.example/v1/"
const release = {
  version: "1.2.3",
  file: "widget.abc.js",
  integrity: "sha384-abc",
  ahead: { form: { file: "assets/form.js" } },
}

afterEach(() => vi.unstubAllGlobals())

/** What each address answers; what is not named here cannot be reached. */
const answering = (answers: Record<string, () => Response>) =>
  vi.stubGlobal("fetch", async (address: string) => {
    const answer = answers[address.slice(BASE.length)]
    if (!answer) throw new TypeError("Failed to fetch")
    return answer()
  })

test("each site of the page is asked for, and the release", async () => {
  answering({
    "widget.json": () => Response.json(release),
    "sites/acme": () => Response.json({ id: "acme" }),
    "sites/gone": () => new Response("", { status: 404 }),
    "sites/other": () => new Response("", { status: 403 }),
  })
  const probes = await probe(BASE, ["acme", "gone", "other", "silent"])
  expect(probes.release?.version).toBe("1.2.3")
  expect([...probes.sites].map(([id, { kind }]) => [id, kind])).toEqual([
    ["acme", "site"],
    ["gone", "unknown"],
    ["other", "refused"],
    ["silent", "silent"],
  ])
  expect(probes.policies).toEqual([])
})

test("an answer that is no release counts as none", async () => {
  answering({ "widget.json": () => new Response("<html>") })
  expect((await probe(BASE, [])).release).toBeUndefined()
})

/** As a browser tells it while the request fails. */
const forbid = (blockedURI: string, disposition = "enforce") =>
  document.dispatchEvent(
    Object.assign(new Event("securitypolicyviolation"), {
      blockedURI,
      disposition,
      originalPolicy: "connect-src 'self'",
    }),
  )

test("the page's policy is read if it blocks one of our requests, and only then", async () => {
  vi.stubGlobal("fetch", async (address: string) => {
    forbid(address)
    forbid("https://ads.example/pixel")
    throw new TypeError("Failed to fetch")
  })
  expect((await probe(BASE, ["acme"])).policies).toEqual([new Map([["connect-src", ["'self'"]]])])

  vi.stubGlobal("fetch", async (address: string) => {
    forbid(address, "report")
    return Response.json(release)
  })
  expect((await probe(BASE, [])).policies).toEqual([])
})
