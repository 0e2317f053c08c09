import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { ROOT } from "../run/command.ts"
import { installed } from "./installed.ts"
import { licenceFaults } from "./licences.ts"
import { locked, settings, wished } from "./lockfile.ts"
import { shipped } from "./shipped.ts"

const packages = installed()

describe("licences", () => {
  test("all that is handed on may be handed on", () => {
    const names = shipped().map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(["hono", "preact", "zod"]))
    expect(licenceFaults(shipped(), "shipped")).toEqual([])
  })

  test("all that works here may work here", () => {
    expect(packages.length).toBeGreaterThan(100)
    expect(licenceFaults(packages, "tool")).toEqual([])
  })

  test("what a build tells of a package is what lies in node_modules", () => {
    const here = new Map(packages.map(({ name, version, licence }) => [`${name} ${version}`, licence]))
    for (const { name, version, licence } of shipped()) expect(here.get(`${name} ${version}`), name).toBe(licence)
  })
})

describe("scripts that run while something is installed", () => {
  test("run for node alone, and every package that has one was thought of", () => {
    const decided = [...settings()].flatMap(([path, value]) => {
      const [setting, name = ""] = path.split(".")
      return setting === "allowBuilds" ? [{ name, value }] : []
    })
    expect(decided.filter(({ value }) => value !== "false")).toEqual([{ name: "node", value: "true" }])
    const scripted = new Set(packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name))
    expect([...scripted]).toContain("node")
    expect(decided.map(({ name }) => name)).toEqual(expect.arrayContaining([...scripted]))
  })

  test("can be allowed for all by no setting", () => {
    const names = [...settings().keys()]
    expect(names.length).toBeGreaterThan(0)
    expect(names.filter((name) => /dangerously|strictDepBuilds|onlyBuilt|neverBuilt/i.test(name))).toEqual([])
  })
})

describe("the lockfile", () => {
  const folders = [...locked().keys()]

  test("knows every package of the workspace that needs any other", () => {
    const manifests = globSync(["package.json", "{shared,widget,server,e2e}/package.json", "examples/*/package.json"], {
      cwd: ROOT,
    })
    const needy = manifests.map((file) => join(file, "..")).filter((folder) => wished(folder).length > 0)
    expect(folders.toSorted()).toEqual(needy.toSorted())
  })

  test.each(folders)("says of %s what its package.json says", (folder) => {
    expect(locked().get(folder)).toEqual(wished(folder))
  })

  test("is not worked around where an image is built", () => {
    expect(readFileSync(join(ROOT, "Dockerfile"), "utf8")).toMatch(/pnpm@12 install --frozen-lockfile/)
  })
})
