import { expect, test } from "vitest"
import { readBlocks } from "./block-yaml.ts"

const FILE = `lockfileVersion: '9.0'

# A word in between
importers:

  .:
    devDependencies:
      '@types/node':
        specifier: ^24.0.0
        version: 24.19.2(x@1.0.0)
  server:
    dependencies:
      hono:
        specifier: 4.13.19
packages:
  - shared
`

test("the values of nested blocks are found by their paths, whatever else stands in the file", () => {
  expect(readBlocks(FILE)).toEqual([
    { path: ["lockfileVersion"], value: "9.0" },
    { path: ["importers", ".", "devDependencies", "@types/node", "specifier"], value: "^24.0.0" },
    { path: ["importers", ".", "devDependencies", "@types/node", "version"], value: "24.19.2(x@1.0.0)" },
    { path: ["importers", "server", "dependencies", "hono", "specifier"], value: "4.13.19" },
  ])
})
