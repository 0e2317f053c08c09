import { globSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"

it("what is chosen and what has the focus is seen in browsers that know no :has(), such as Firefox 120", () => {
  const paths = globSync(`${import.meta.dirname}/*.css`)
  expect(paths.length).toBeGreaterThan(5)
  const rules = paths.flatMap((path) => readFileSync(path, "utf8").match(/^.*:has\(.*:(?:checked|focus).*$/gm) ?? [])
  expect(rules).toEqual([])
})
