import { chmodSync, existsSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { tempFolder } from "../../test/temp-folder.ts"
import { openNodeDatabase } from "../ledger/node-database.ts"
import { dataFolderFault, makeDataFolder } from "./data-folder.ts"
import { SettingsError } from "./settings.ts"

test("a data folder that is missing is made, for its owner alone", () => {
  const folder = join(tempFolder(), "var/data")
  makeDataFolder(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test("a look at where one can be made finds no fault, and makes nothing", () => {
  const folder = join(tempFolder(), "var/data")
  expect(dataFolderFault(folder)).toBeUndefined()
  expect(existsSync(dirname(folder))).toBe(false)
})

test("a data folder that is there keeps the rights that its owner gave it", () => {
  const folder = tempFolder()
  chmodSync(folder, 0o750)
  makeDataFolder(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o750)
})

test.runIf(process.platform === "linux")(
  "a data folder where none can be made is told, instead of being tried for ever",
  () => {
    expect(() => makeDataFolder("/proc/porchlight")).toThrow(
      new SettingsError(
        "PORCHLIGHT_DATA names /proc/porchlight, which cannot be made. Name a folder that Porchlight can make and write to.",
      ),
    )
  },
)

describe("a data folder that cannot be is told in a sentence", () => {
  test.each([
    ["that names a file", "", "is a file and no folder"],
    ["that lies below a file", "/data", "lies below a file"],
  ])("%s", (_, below, reason) => {
    const file = join(tempFolder(), "file")
    writeFileSync(file, "")
    const fault = `PORCHLIGHT_DATA names ${file}${below}, which ${reason}. Name a folder that Porchlight can make and write to.`
    expect(() => makeDataFolder(file + below)).toThrow(new SettingsError(fault))
    expect(dataFolderFault(file + below)).toBe(fault)
  })

  test.each([
    ["whose path SQLite would not take", Array(6).fill("a".repeat(90)).join("/")],
    ["whose name no disk takes", "a".repeat(300)],
  ])("%s", (_, below) => {
    const folder = join(tempFolder(), below)
    const fault = `PORCHLIGHT_DATA names ${folder}, which has too long a path. Name a folder that Porchlight can make and write to.`
    expect(() => makeDataFolder(folder)).toThrow(new SettingsError(fault))
    expect(dataFolderFault(folder)).toBe(fault)
  })
})

test("the longest path that is let pass is one that a ledger can be opened at", () => {
  const parent = tempFolder()
  const lengthOf = (folder: string) => Buffer.byteLength(folder)
  const folder = join(parent, "a".repeat(200), "b".repeat(200), "c".repeat(486 - lengthOf(parent) - 403))
  expect(lengthOf(folder)).toBe(486)
  makeDataFolder(folder)
  openNodeDatabase(folder).close()
  expect(dataFolderFault(`${folder}c`)).toContain("too long")
})
