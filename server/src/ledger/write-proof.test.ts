import { MAX_BODY_BYTES } from "@porchlight/shared"
import { expect, test } from "vitest"
import { createWriteProof } from "./write-proof.ts"

/** A ledger on a disk that has room for writes of so many bytes. */
const diskWith = (room: number) => {
  const disk = { room, written: [] as number[] }
  const proof = createWriteProof({
    query: async () => [],
    batch: async ([statement]) => {
      const bytes = String(statement?.values?.[1]).length
      if (bytes > disk.room) throw new Error("disk full")
      disk.written.push(bytes)
      return []
    },
  })
  return { disk, ...proof }
}

test("room for a small write is none for a booking: after one has failed, as much as the largest is tried", async () => {
  const { disk, canWrite, doubt } = diskWith(1000)
  expect(await canWrite(0)).toBe(true)
  doubt()
  expect(await canWrite(1)).toBe(false)
  expect(await canWrite(60_000)).toBe(false)
  disk.room = MAX_BODY_BYTES
  expect(await canWrite(120_000)).toBe(false)
  disk.room = 1_000_000
  expect(await canWrite(180_000)).toBe(true)
  expect(disk.written.at(-1)).toBeGreaterThan(MAX_BODY_BYTES)
})

test("once the doubt is settled, little is written again", async () => {
  const { disk, canWrite, doubt } = diskWith(1_000_000)
  doubt()
  for (const now of [0, 10_000, 20_000]) await canWrite(now)
  expect(disk.written.map((bytes) => bytes > 1000)).toEqual([true, false, false])
})

test("a doubt that comes up while another is being settled is not settled with it", async () => {
  const { disk, canWrite, doubt } = diskWith(1_000_000)
  doubt()
  const first = canWrite(0)
  doubt()
  await first
  disk.room = 1000
  expect(await canWrite(1)).toBe(false)
})
