import { expect, test } from "vitest"
import { conclude, type Seen } from "./conclude.ts"
import type { SiteProbe } from "./probe.ts"

const site: SiteProbe = { kind: "site", site: {} as never }
const release = {
  version: "1.2.3",
  file: "widget.abc.js",
  integrity: "sha384-abc",
  ahead: { form: { file: "assets/form.js" } },
}

const seen = (some: Partial<Seen> = {}, probed: SiteProbe = site): Seen => ({
  server: "https://book.example",
  origin: "https://www.acme.example",
  version: "1.2.3",
  forms: [{ site: "acme", state: "stands" }],
  probes: { release, sites: new Map([["acme", probed]]), policies: [] },
  timing: { asked: 100, came: 900, loaded: 700 },
  hasTag: true,
  markup: [],
  ...some,
})
const kinds = (...wish: Parameters<typeof seen>) => conclude(seen(...wish)).map(({ kind }) => kind)
const missing = [{ site: "acme", state: "missing" as const }]

test("a page on which the form stands has no findings", () => {
  expect(kinds()).toEqual([])
  expect(kinds({ forms: [{ site: "acme", state: "waits" }] })).toEqual([])
})

test("a site that cannot be fetched though the server answers does not list the page's origin", () => {
  expect(conclude(seen({ forms: missing }, { kind: "silent" }))).toEqual([
    { kind: "origin_refused", origin: "https://www.acme.example" },
  ])
})

test("an unknown site is reported, and not its missing form as well", () => {
  expect(kinds({ forms: missing }, { kind: "unknown" })).toEqual(["unknown_site"])
})

test("a server that answers nothing is unreachable, unless the page's own policy blocks it", () => {
  const probes = { release: undefined, sites: new Map([["acme", { kind: "silent" as const }]]), policies: [] }
  expect(kinds({ probes, forms: missing })).toEqual(["unreachable"])
  const blocked = {
    kind: "blocks_connect" as const,
    directive: "connect-src",
    line: "connect-src https://book.example;",
  }
  expect(kinds({ probes, forms: missing, markup: [blocked, blocked] })).toEqual(["blocks_connect"])
})

test("a widget of another version than the server's is an old copy, unless the page was built with the npm package", () => {
  expect(kinds({ version: "1.0.0", hasTag: false })).toEqual([])
  expect(conclude(seen({ version: "1.0.0" }))).toEqual([{ kind: "old_copy", running: "1.0.0", newest: "1.2.3" }])
})

test("a script that is asked for long after the page has loaded was held back", () => {
  expect(kinds({ timing: { asked: 6000, came: 7000, loaded: 700 } })).toEqual(["delayed"])
  expect(kinds({ timing: { asked: 2600, came: 3000, loaded: 700 } })).toEqual([])
  expect(kinds({ timing: { asked: undefined, came: undefined, loaded: undefined } })).toEqual([])
})

test("what the markup seems to forbid is not reported if the widget runs all the same", () => {
  expect(
    kinds({
      markup: [
        { kind: "needs_nonce", directive: "script-src" },
        { kind: "twice", times: 2 },
      ],
    }),
  ).toEqual(["twice"])
})

test("a form that is missing for no known reason is reported", () => {
  expect(kinds({ forms: missing })).toEqual(["form_missing"])
})
