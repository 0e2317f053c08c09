import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { noticesOf } from "./third-party.ts"

const ROOT = join(import.meta.dirname, "..")

const preact = { name: "preact", version: "11.2.0", identifier: "MIT", text: "Copyright (c) Jason Miller\n" }
const zod = { name: "zod", version: "4.6.7", identifier: "MIT", text: "Copyright (c) Colin McDonnell\n" }

describe("the notices of others' code", () => {
  test("name each package once, in order, with its licence", () => {
    const text = noticesOf([zod, preact, zod])
    expect(text.match(/^.+ \(MIT\)$/gm)).toEqual(["preact 11.2.0 (MIT)", "zod 4.6.7 (MIT)"])
    expect(text).toContain("Copyright (c) Jason Miller")
  })

  test("fail for a package without a licence", () => {
    expect(() => noticesOf([{ ...zod, text: "" }])).toThrow("zod 4.6.7 comes without its licence.")
    expect(() => noticesOf([{ name: "odd", version: "1.0.0", text: "Do as you like" }])).toThrow("odd 1.0.0")
  })

  test("stand beside the scripts that were built: of Preact too, which is built on its own first", async () => {
    const text = await readFile(join(ROOT, "dist/v1/third-party.txt"), "utf8")
    const titles = [...text.matchAll(/^(\S+) [\d.]+ \(.+\)$/gm)].map(([, name]) => name)
    expect(titles).toEqual(expect.arrayContaining(["altcha-lib", "preact", "zod"]))
    expect(
      (await readdir(join(ROOT, "dist"), { recursive: true })).filter((file) => /third-party\W\w+\.json/.test(file)),
    ).toEqual([])
  })

  test("are named at the head of the form's script", async () => {
    const form = (await readdir(join(ROOT, "dist/v1/assets"))).find((file) => /^form\..+\.js$/.test(file)) ?? ""
    expect(await readFile(join(ROOT, `dist/v1/assets/${form}`), "utf8")).toMatch(/^\/\*! \/v1\/third-party\.txt \*\/\n/)
  })
})
