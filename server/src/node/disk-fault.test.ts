import { describe, expect, test } from "vitest"
import { tempFolder } from "../../test/temp-folder.ts"
import { explainDisk } from "./disk-fault.ts"
import { SettingsError } from "./settings.ts"

/** As SQLite says it. */
const sqliteError = (errcode: number, message: string) => Object.assign(new Error(message), { errcode })

describe("what keeps a ledger from being opened is told with its folder", () => {
  test.each([
    ["a full disk", 13, "database or disk is full", /^The disk of \S+ is full, .*PORCHLIGHT_DATA\.$/],
    ["a disk that fails to write", 778, "disk I/O error", /^The disk of \S+ could not be .*PORCHLIGHT_DATA\.$/],
    ["files that can't be opened", 14, "unable to open database file", /^The ledger in \S+ could not be opened/],
  ])("%s", (_, code, message, sentence) => {
    const folder = tempFolder()
    const told = explainDisk(sqliteError(code, message), folder)
    expect(told).toBeInstanceOf(SettingsError)
    expect(String(told)).toContain(folder)
    expect(told).toMatchObject({ message: expect.stringMatching(sentence) })
  })

  test("whatever is no fault of the disk is handed back", () => {
    const error = sqliteError(1, "no such table: bookings")
    expect(explainDisk(error, tempFolder())).toBe(error)
    expect(explainDisk("anything", tempFolder())).toBe("anything")
  })
})
