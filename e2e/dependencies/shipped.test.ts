import { expect, test } from "vitest"
import { readList } from "./shipped.ts"

test("a list of a build is read in either of its forms, and no line of a licence is taken for a package", () => {
  const text = "======\npreact 11.2.0 (MIT)\n\nCopyright 2015 (c) Jason Miller\nVersion 2.0, January 2004\n"
  expect(readList(text)).toEqual([{ name: "preact", version: "11.2.0", licence: "MIT" }])
  expect(readList("# Licenses\n\n## @hono/node-server - 2.1.8 (MIT)\n\nMIT License\n")).toEqual([
    { name: "@hono/node-server", version: "2.1.8", licence: "MIT" },
  ])
})

test("a package without a licence is read as such", () => {
  expect(readList("## mute - 1.0.0\n")).toEqual([{ name: "mute", version: "1.0.0", licence: "" }])
})
