import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { configJsonSchema } from "./json-schema.ts"

test("the schema that is kept for editors is the one that the server checks", () => {
  const kept = readFileSync(new URL("../../porchlight.schema.json", import.meta.url), "utf8")
  // Stale? `pnpm build` writes it anew.
  expect(JSON.parse(kept)).toEqual(JSON.parse(JSON.stringify(configJsonSchema())))
})
