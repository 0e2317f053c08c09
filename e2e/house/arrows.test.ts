import { describe, expect, test } from "vitest"
import { ROOT } from "../run/command.ts"
import { type Edge, edgesOf, importsOf, resolverOf, sourceFiles } from "./imports.ts"
import { RULES } from "./rules.ts"

const broken = (edges: readonly Edge[]) =>
  RULES.flatMap(({ says, breaks }) => breaks(edges).map(({ from, to }) => `${says}: ${from} → ${to}`))

const value = (from: string, to: string): Edge => ({ from, to, kind: "value" })

describe("the house as it stands", () => {
  const files = sourceFiles(ROOT)
  const edges = importsOf(ROOT, files)

  test("keeps all arrows between its folders", () => {
    expect(broken(edges)).toEqual([])
  })

  test("was really looked at: sources of all packages, each relative import a file that is there", () => {
    for (const folder of ["shared/src/", "widget/src/", "server/src/", "server/sandbox/", "e2e/bench/"]) {
      expect(files.filter((file) => file.startsWith(folder)).length, folder).toBeGreaterThan(2)
    }
    const known = new Set(files)
    const dangling = edges.filter(
      ({ to }) => /^(shared|server)\/(src|vectors|sandbox|cli)\/.*\.ts$/.test(to) && !known.has(to),
    )
    expect(dangling).toEqual([])
  })
})

describe("an arrow that points the wrong way is told", () => {
  const wrong: [rule: string, edge: Edge][] = [
    ["shared imports nothing but zod", value("shared/src/booking.ts", "server/src/sites/site.ts")],
    ["shared imports nothing but zod", value("shared/src/booking.ts", "preact")],
    ["widget imports nothing of the server", value("widget/src/form/form.tsx", "server/src/sites/site.ts")],
    ["the widget does not know its package", value("widget/src/loader/page.ts", "widget/npm/page.ts")],
    [
      "server imports nothing of the widget but what draws the hosted page, by that package's name",
      value("server/src/http/assets.ts", "widget/src/contract.ts"),
    ],
    [
      "only the entries load what draws the hosted page, and all else is handed it",
      value("server/src/http/hosted/routes.ts", "widget/hosted/dist/render.js"),
    ],
    ["what is served never imports the sandbox", value("server/src/node.ts", "server/sandbox/gateway.ts")],
    [
      "a room of the server enters only the rooms below it",
      value("server/src/ledger/ledger.ts", "server/src/delivery/deliver.ts"),
    ],
    [
      "a room of the server enters only the rooms below it",
      value("server/src/http/bookings.ts", "server/src/servicetitan/client.ts"),
    ],
    [
      "a room of the server enters only the rooms below it",
      value("server/src/sites/load.ts", "server/src/ledger/ledger.ts"),
    ],
    ["only the entries and their drivers know the runtime", value("server/src/intake/intake.ts", "node:fs")],
    [
      "only the entries and their drivers know the runtime",
      value("server/src/ledger/ledger.ts", "server/src/ledger/node-database.ts"),
    ],
    [
      "no runtime's room enters another's: what both need is in a room of its own",
      value("server/src/cloudflare/operator.ts", "server/src/node/listen.ts"),
    ],
    ["loader and element load neither Preact nor zod", value("widget/src/loader/main.ts", "preact")],
    ["loader and element load neither Preact nor zod", value("widget/src/element/element.ts", "zod")],
    [
      "the Worker does not load what checks a configuration: that was done when it was built",
      value("server/src/cloudflare/bundled-sites.ts", "server/src/sites/config.ts"),
    ],
    [
      "attribution is followed on pages without a form, so it loads no part of one",
      value("widget/src/attribution/follow.ts", "widget/src/form/draft.ts"),
    ],
    [
      "no trial of the product enters another's room: what both need is in a room of its own",
      value("e2e/fuzz/tally.ts", "e2e/bench/table.ts"),
    ],
    ["the form does not know the network", value("widget/src/form/submit.ts", "widget/src/transport/send.ts")],
  ]

  test.each(wrong)("%s: %o", (rule, edge) => {
    expect(broken([edge])).toEqual([`${rule}: ${edge.from} → ${edge.to}`])
  })

  test("by every rule that there is", () => {
    expect(new Set(wrong.map(([rule]) => rule))).toEqual(new Set(RULES.map(({ says }) => says)))
  })

  test("knowing only its types is knowing it", () => {
    expect(
      broken([{ from: "server/src/ledger/ledger.ts", to: "server/src/http/problem.ts", kind: "type" }]),
    ).toHaveLength(1)
  })

  test("a loader that gets Preact by way of a third file", () => {
    const edges = [
      value("widget/src/loader/main.ts", "widget/src/shared-bits.ts"),
      value("widget/src/shared-bits.ts", "preact"),
    ]
    expect(broken(edges)).toEqual([
      "loader and element load neither Preact nor zod: widget/src/shared-bits.ts → preact",
    ])
  })

  test("but a form that is fetched when it is needed may bring Preact", () => {
    const edges: Edge[] = [
      { from: "widget/src/element/element.ts", to: "widget/src/form/main.tsx", kind: "dynamic" },
      value("widget/src/form/main.tsx", "preact"),
    ]
    expect(broken(edges)).toEqual([])
  })
})

describe("every way to import is seen", () => {
  const seen = (text: string) => edgesOf("server/src/http/x.ts", text, resolverOf(ROOT))

  test.each<[string, Edge["kind"]]>([
    ['import { a } from "./y.ts"', "value"],
    ['import "./y.ts"', "value"],
    ['import { type A, b } from "./y.ts"', "value"],
    ['import type { A } from "./y.ts"', "type"],
    ['import { type A } from "./y.ts"', "type"],
    ['export * from "./y.ts"', "value"],
    ['export type { A } from "./y.ts"', "type"],
    ['const y = await import("./y.ts")', "dynamic"],
    ['type A = import("./y.ts").A', "type"],
  ])("%s", (text, kind) => {
    expect(seen(text)).toEqual([{ from: "server/src/http/x.ts", to: "server/src/http/y.ts", kind }])
  })

  test("through the workspace's package names, to the file behind them", () => {
    expect(seen('import { MAX_LENGTH } from "@porchlight/shared"')[0]?.to).toBe("shared/src/index.ts")
    expect(seen('import { MAX_LENGTH } from "@porchlight/shared/limits"')[0]?.to).toBe("shared/src/limits.ts")
  })

  test("a package by its name, whatever part of it is imported", () => {
    expect(
      seen('import * as z from "zod/mini"; import a from "@hono/node-server/conninfo"').map(({ to }) => to),
    ).toEqual(["zod", "@hono/node-server"])
  })

  test("a text that does not parse is no empty list", () => {
    expect(() => seen("import {")).toThrow(SyntaxError)
  })
})
