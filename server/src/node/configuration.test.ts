import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { tempFolder } from "../../test/temp-folder.ts"
import { readConfig } from "./configuration.ts"

test("a configuration that is not there, or is a folder, is told as that", () => {
  const folder = tempFolder()
  const missing = join(folder, "porchlight.json")
  expect(() => readConfig({ configFile: missing })).toThrow(`PORCHLIGHT_CONFIG names ${missing}, which is not there.`)
  expect(() => readConfig({ configFile: folder })).toThrow(`PORCHLIGHT_CONFIG names ${folder}, which is a folder.`)
  const below = join(import.meta.filename, "porchlight.json")
  expect(() => readConfig({ configFile: below })).toThrow(`PORCHLIGHT_CONFIG names ${below}, which cannot be read.`)
})

test.each<[string, BufferEncoding, string]>([
  ["Latin-1, in which an accent would become a question mark", "latin1", ""],
  ["UTF-16", "utf16le", "\ufeff"],
])("a configuration that was saved in %s is refused, with what to do", (_, encoding, mark) => {
  const configFile = join(tempFolder(), "porchlight.json")
  writeFileSync(configFile, Buffer.from(`${mark}{ "label": "Sin calefacción" }`, encoding))
  expect(() => readConfig({ configFile })).toThrow("which is not in UTF-8: save it in that encoding.")
})
