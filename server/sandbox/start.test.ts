import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { startSandbox } from "./start.ts"

test("the Calls screen survives a restart where there is a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"))
  const dataFile = join(folder, "deep", "sandbox.sqlite")
  try {
    const first = await startSandbox({ dataFile })
    first.sandbox.store.bookings.add(
      { tenant: 1, bookingProvider: 2 },
      { source: "Website", name: "Ana", summary: "No heat", isFirstTimeClient: true, externalId: "A" },
      Date.UTC(2026, 10, 22),
    )
    await first.close()
    const second = await startSandbox({ dataFile })
    expect(second.sandbox.store.bookings.newest(10).map(({ fields }) => fields.name)).toEqual(["Ana"])
    await second.close()
  } finally {
    await rm(folder, { recursive: true })
  }
})

test("an idle connection is never closed under whoever is about to use it again", async () => {
  const { url, close } = await startSandbox()
  const { headers } = await fetch(url)
  // With a time limit it would be told here.
  expect([headers.get("Connection"), headers.get("Keep-Alive")]).toEqual(["keep-alive", null])
  await close()
})

test("a port that is taken is told", async () => {
  const first = await startSandbox()
  const port = Number(new URL(first.url).port)
  await expect(startSandbox({ port })).rejects.toMatchObject({ code: "EADDRINUSE" })
  await first.close()
})
