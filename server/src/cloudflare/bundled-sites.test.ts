import { describe, expect, test } from "vitest"
import { acmeConfig, acmeEnv, acmeSite } from "../../test/acme.ts"
import { checkSites } from "../sites/load.ts"
import { bundledSites } from "./bundled-sites.ts"
import { toSiteLines } from "./site-lines.ts"

const open = (sites: object[], env: Record<string, string> = acmeEnv) => {
  const lines: unknown[] = []
  const bundled = bundledSites(toSiteLines(checkSites(JSON.stringify({ sites }))), { env }, (event, fields) =>
    lines.push([event, fields]),
  )
  return { bundled, lines }
}

/** A function is never equal to another. */
const { allows: _, ...acme } = acmeSite()

describe("a site that was bundled", () => {
  test("is the one that Node reads from the same file", () => {
    const { bundled } = open([acmeConfig])
    const site = bundled.get("acme")
    expect(site).toMatchObject(acme)
    expect(site?.allows("https://www.acme.example")).toBe(true)
    expect(bundled.get("acme")).toBe(site)
  })

  test("keeps whatever its texts hold: tabs, line ends, other scripts", () => {
    const texts = { en: { heading: "A\tB\nC — ü", promise: "\u2028 {}" } }
    const { bundled } = open([
      { ...acmeConfig, texts },
      { ...acmeConfig, id: "bolt" },
    ])
    expect(bundled.get("acme")?.public.texts).toEqual(texts)
    expect([...bundled.keys()]).toEqual(["acme", "bolt"])
  })

  test("that nobody configured is not there, whatever it is called", () => {
    const { bundled } = open([acmeConfig])
    for (const id of ["bolt", "", "acme\t", "__proto__"]) {
      expect(bundled.has(id)).toBe(false)
      expect(bundled.get(id)).toBeUndefined()
    }
  })
})

describe("a tenant's rate", () => {
  const siteOf = (id: string, serviceTitan: object) => ({
    ...acmeConfig,
    id,
    serviceTitan: { ...acmeConfig.serviceTitan, ...serviceTitan },
  })

  test("is shared by all its sites, whatever their booking providers and the names of their variables", () => {
    const { bundled } = open([
      siteOf("one", { tenant: 7, bookingProvider: 1 }),
      siteOf("two", { tenant: 7, bookingProvider: 2, appKey: "$ACME_CLIENT_ID" }),
      siteOf("other", { tenant: 8 }),
    ])
    const shares = ["one", "two", "other"].map((id) => bundled.get(id)?.tenantSharedBy)
    expect(shares).toEqual([2, 2, 1])
  })
})

describe("credentials that are not set", () => {
  const { ACME_CLIENT_ID: __, ...env } = acmeEnv

  test("are told by the variable's name when the site is asked for, and the others go on", () => {
    const other = { ...acmeConfig, id: "bolt", serviceTitan: { ...acmeConfig.serviceTitan, clientId: "$ACME_APP_KEY" } }
    const { bundled, lines } = open([acmeConfig, other], env)
    expect(() => bundled.get("acme")).toThrow("ACME_CLIENT_ID, which is not set")
    expect(lines).toEqual([
      ["site_unusable", { site: "acme", reason: expect.stringContaining("ACME_CLIENT_ID, which is not set") }],
    ])
    expect(bundled.get("bolt")?.id).toBe("bolt")
  })

  test("are told of all sites at once, for whoever wants to know whether all is ready", () => {
    const { bundled } = open([acmeConfig], env)
    expect(bundled.faults()).toMatchObject([{ path: "sites[0].serviceTitan.clientId" }])
    expect(open([acmeConfig]).bundled.faults()).toEqual([])
  })
})

test("of ten thousand sites only the one that is asked for is ever parsed", () => {
  const [config] = checkSites(JSON.stringify({ sites: [acmeConfig] }))
  const others = Array.from({ length: 10_000 }, (_, n) => `site-${n}\tno JSON\n`).join("")
  const bundled = bundledSites(`${others}${toSiteLines(config ? [config] : [])}`, { env: acmeEnv }, () => {})
  expect(bundled.size).toBe(10_001)
  expect(bundled.get("acme")?.name).toBe("Acme Heating & Air")
  expect(() => bundled.get("site-7")).toThrow(SyntaxError)
})
