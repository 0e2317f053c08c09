import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { tempFolder } from "../test/temp-folder.ts"

const FAULT = "The configuration has one fault:\n  - sites must hold one site at least\n"

test.each(["start.ts", "start-edge.ts"])("%s tells a fault of the configuration before it builds", (script) => {
  const folder = tempFolder()
  const config = join(folder, "porchlight.json")
  writeFileSync(config, '{ "sites": [] }')
  const env = { ...process.env, PORCHLIGHT_CONFIG: config, PORCHLIGHT_DATA: join(folder, "data"), PORT: "0" }
  const file = fileURLToPath(new URL(script, import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { env, encoding: "utf8" })
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: FAULT })
})
