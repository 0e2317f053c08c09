import { createSecretKey, type KeyObject } from "node:crypto"
import { rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { describe, expect, onTestFinished, test, vi } from "vitest"
import { tempFolder } from "../../../test/temp-folder.ts"
import { decrypt } from "../keys/cipher.ts"
import { openLedgerThread } from "./open.ts"

const insert = (text: string | null) => [{ sql: "INSERT INTO notes (text) VALUES (?1) RETURNING id", values: [text] }]

const openWithNotes = async (folder = tempFolder()) => {
  const thread = await openLedgerThread(folder)
  onTestFinished(() => thread.close().catch(() => {}))
  await thread.batch([
    // What each ledger has; a file without it is another program's.
    { sql: "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL) STRICT" },
    { sql: "CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, text TEXT UNIQUE NOT NULL, body BLOB) STRICT" },
  ])
  const texts = async () => (await thread.query("SELECT text FROM notes ORDER BY id")).map(({ text }) => text)
  return { folder, thread, texts }
}

test("what is written is on disk once it is answered, each batch with its own rows", async () => {
  const { folder, thread } = await openWithNotes()
  const other = new DatabaseSync(join(folder, "ledger.sqlite"), { readOnly: true })
  onTestFinished(() => other.close())
  const kept = () => other.prepare("SELECT count(*) AS n FROM notes").get()?.n
  const seen = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const [rows] = await thread.batch(insert(`note ${n}`))
      const [note] = await thread.query("SELECT text FROM notes WHERE id = ?1", Number(rows?.[0]?.id))
      return { text: note?.text, isKept: Number(kept()) > n }
    }),
  )
  expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => ({ text: `note ${n}`, isKept: true })))
})

test("bytes come back as they went, though they were a part of a larger buffer", async () => {
  const { thread } = await openWithNotes()
  const body = Buffer.from("before sealed after").subarray(7, 13)
  await thread.batch([{ sql: "INSERT INTO notes (text, body) VALUES ('sealed', ?1)", values: [body] }])
  expect((await thread.query("SELECT body FROM notes"))[0]?.body).toEqual(new Uint8Array(Buffer.from("sealed")))
})

test("a batch that fails takes none of its neighbours with it, and says why with SQLite's code", async () => {
  const { thread, texts } = await openWithNotes()
  const results = await Promise.allSettled(
    [insert("first"), [...insert("half"), ...insert(null)], insert("last")].map((batch) => thread.batch(batch)),
  )
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
  expect(results[1]).toMatchObject({
    reason: { message: "NOT NULL constraint failed: notes.text", errcode: 1299, errstr: "constraint failed" },
  })
  await expect(thread.query("SELECT * FROM nowhere")).rejects.toThrow("no such table: nowhere")
  expect(await texts()).toEqual(["first", "last"])
})

test("a text is sealed there, under its label; one that cannot be sealed fails alone and says nothing of what it was", async () => {
  const { thread, texts } = await openWithNotes()
  const sealed = (text: string, key: KeyObject) => ({
    sql: "INSERT INTO notes (text, body) VALUES (?1, ?2)",
    values: [`for ${text}`, { as: "sealed", key, text, label: "AAAA-0001" } as const],
  })
  const [key, tooShort] = [32, 8].map((bytes) => createSecretKey(Buffer.alloc(bytes, 7)))
  if (!key || !tooShort) throw new Error("There are no keys.")
  const results = await Promise.allSettled(
    [sealed("Ada", key), sealed("Eve", tooShort), sealed("Bob", key)].map((statement) => thread.batch([statement])),
  )
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"])
  expect(String(results[1]?.status === "rejected" && results[1].reason)).not.toContain("Eve")
  expect(await texts()).toEqual(["for Ada", "for Bob"])
  const bodies = (await thread.query("SELECT body FROM notes ORDER BY id")).map(({ body }) => body)
  expect(bodies.map((body) => body instanceof Uint8Array && decrypt(key, body, "AAAA-0001").toString())).toEqual([
    "Ada",
    "Bob",
  ])
})

test("SQLite's log is emptied once nobody reads the ledger; while somebody does, nothing waits for him", async () => {
  const { folder, thread } = await openWithNotes()
  await thread.shedDeleted()
  const reader = new DatabaseSync(join(folder, "ledger.sqlite"), { readOnly: true })
  reader.exec("BEGIN; SELECT * FROM notes")
  await thread.batch(insert("meanwhile"))
  const took: number[] = []
  for (let time = 0; time < 3; time++) {
    const askedAt = performance.now()
    expect(await thread.scrub()).toBe(false)
    took.push(performance.now() - askedAt)
  }
  // SQLite's own patience with a reader is a second, in which the thread would store no booking: each time, and not only when the
  // machine is busy with something else.
  expect(Math.min(...took)).toBeLessThan(500)
  reader.close()
  expect(await thread.scrub()).toBe(true)
})

describe("closing", () => {
  test("writes what was still waiting, and then lets go of the folder", async () => {
    const { folder, thread } = await openWithNotes()
    const written = thread.batch(insert("at the last moment"))
    await thread.close()
    await written
    expect(await (await openWithNotes(folder)).texts()).toEqual(["at the last moment"])
  })

  test("refuses whoever comes later, without ending the process", async () => {
    const { thread } = await openWithNotes()
    await thread.close()
    await expect(thread.batch(insert("too late"))).rejects.toThrow("The ledger is closed.")
    await expect(thread.query("SELECT 1")).rejects.toThrow("The ledger is closed.")
  })
})

describe("opening", () => {
  test("succeeds under `node --watch` too, which has every thread tell what it imports", async () => {
    vi.stubEnv("WATCH_REPORT_DEPENDENCIES", "1")
    onTestFinished(() => void vi.unstubAllEnvs())
    const { thread, texts } = await openWithNotes()
    await thread.batch(insert("while the sources are watched"))
    expect(await texts()).toEqual(["while the sources are watched"])
  })

  test("refuses a ledger that is in use, with a sentence, until it is let go", async () => {
    const { folder, thread } = await openWithNotes()
    await expect(openLedgerThread(folder)).rejects.toThrow("Another Porchlight uses the ledger in")
    await thread.close()
    await (await openLedgerThread(folder)).close()
  })

  test("refuses a file that is no ledger, and does not hold the folder", async () => {
    const folder = tempFolder()
    const file = join(folder, "ledger.sqlite")
    writeFileSync(file, "Dear diary, ".repeat(400))
    await expect(openLedgerThread(folder)).rejects.toThrow(`${file} is no ledger`)
    rmSync(file)
    await (await openLedgerThread(folder)).close()
  })
})
