import { expect, test } from "vitest"
import { billOf } from "./sbom.ts"

const component = (name: string, group?: string) => ({
  type: "library",
  ...(group ? { group } : {}),
  name,
  version: "1.0.0",
  "bom-ref": `pkg:npm/${group ? `${group}/` : ""}${name}@1.0.0`,
})

const EVERYTHING = {
  bomFormat: "CycloneDX",
  specVersion: "1.7",
  metadata: { component: { "bom-ref": "pkg:npm/porchlight@0.1.0" } },
  components: [component("server", "@hono"), { ...component("bundled"), scope: "excluded" }, component("tool")],
  dependencies: [
    { ref: "pkg:npm/@hono/server@1.0.0", dependsOn: ["pkg:npm/tool@1.0.0", "pkg:npm/bundled@1.0.0"] },
    { ref: "pkg:npm/tool@1.0.0", dependsOn: [] },
  ],
}

const licensed = (name: string) => ({ name, version: "1.0.0", licence: "MIT" })

test("what is handed on is listed, also where it is a tool by its package.json, and nothing else", () => {
  const bill = billOf(EVERYTHING, [licensed("@hono/server"), licensed("bundled")])
  expect(bill.components.map(({ name, scope }) => [name, scope])).toEqual([
    ["server", "required"],
    ["bundled", "required"],
  ])
  expect(bill.dependencies).toEqual([
    { ref: "pkg:npm/porchlight@0.1.0", dependsOn: ["pkg:npm/@hono/server@1.0.0", "pkg:npm/bundled@1.0.0"] },
    { ref: "pkg:npm/@hono/server@1.0.0", dependsOn: ["pkg:npm/bundled@1.0.0"] },
  ])
  expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.7" })
})

test("a package that the builds took in, and that is nowhere in the tree, is no small matter", () => {
  expect(() => billOf(EVERYTHING, [licensed("smuggled")])).toThrow("pnpm knows nothing of smuggled@1.0.0.")
})
