import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { tempFolder } from "../test/temp-folder.ts"
import { wantsSandbox } from "./wants-sandbox.ts"

const configWith = (...environments: string[]) => {
  const file = join(tempFolder(), "porchlight.json")
  writeFileSync(file, JSON.stringify({ sites: environments.map((environment) => ({ serviceTitan: { environment } })) }))
  return file
}

test("the sandbox runs for the demo, and for a configuration with a site that goes there", () => {
  expect(wantsSandbox(undefined, {})).toBe(true)
  expect(wantsSandbox(configWith("production", "sandbox"), {})).toBe(true)
  expect(wantsSandbox(configWith("production"), {})).toBe(false)
  expect(wantsSandbox("/nowhere.json", {})).toBe(false)
})

test("a byte order mark, as some editors write it, makes no difference", () => {
  const file = configWith("sandbox")
  writeFileSync(file, `\ufeff${readFileSync(file, "utf8")}`)
  expect(wantsSandbox(file, {})).toBe(true)
})

test("the sandbox never runs in production", () => {
  expect(wantsSandbox(undefined, { NODE_ENV: "production" })).toBe(false)
  expect(wantsSandbox(configWith("sandbox"), { NODE_ENV: "production" })).toBe(false)
})
