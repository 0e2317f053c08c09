import { randomBytes } from "node:crypto"
import { expect, test } from "vitest"
import { appForTest, BOOKING, ORIGIN, problemOf } from "../../test/app.ts"
import { tempLedger } from "../../test/temp-ledger.ts"
import { createIntake } from "../intake/intake.ts"
import { createRoom } from "./room.ts"

/** A server with room for so many, over a disk that writes nothing until it is told to. */
const fullApp = async (atMost: number) => {
  let shed = 0
  let write = () => {}
  const written = new Promise<void>((resolve) => {
    write = resolve
  })
  const { ledger } = await tempLedger()
  const room = createRoom({ atMost, random: () => 0.5, onShed: () => shed++ })
  const slow: Pick<typeof ledger, "add" | "find"> = {
    ...ledger,
    add: async (booking) => {
      await written
      return ledger.add(booking)
    },
  }
  const intake = room.of(createIntake({ ledger: slow, now: Date.now, randomBytes, onStored: () => {} }))
  return { ...(await appForTest({ intake, roomGuard: room.guard })), write, shed: () => shed }
}

const keyOf = (n: number) => `booking-with-key-${n}`

test("while the disk is slow so many are taken on, and the others are told to come back, which a page may read", async () => {
  const { post, write, shed } = await fullApp(2)
  const taken = [1, 2].map((n) => post(BOOKING, { key: keyOf(n) }))
  await new Promise((resolve) => setTimeout(resolve))
  const turnedAway = await post("no JSON, and nobody looks", { key: keyOf(3) })
  expect(await problemOf(turnedAway)).toBe("503 not_stored")
  expect(Number(turnedAway.headers.get("Retry-After"))).toBeGreaterThan(0)
  expect(turnedAway.headers.get("Access-Control-Allow-Origin")).toBe(ORIGIN)
  expect(shed()).toBe(1)
  write()
  for (const answer of await Promise.all(taken)) expect(answer.status).toBe(202)
  expect((await post(BOOKING, { key: keyOf(3) })).status).toBe(202)
})

test("whoever looks after the server, and who only reads, is answered meanwhile", async () => {
  const { app, post, write } = await fullApp(1)
  const taken = post()
  await new Promise((resolve) => setTimeout(resolve))
  for (const path of ["/healthz", "/readyz", "/v1/sites/acme"]) expect((await app.request(path)).status).toBe(200)
  expect((await post(BOOKING, { key: keyOf(1) })).status).toBe(503)
  write()
  await taken
})

test("what was refused takes up no room", async () => {
  const { post, write } = await fullApp(1)
  write()
  for (let n = 0; n < 3; n++) expect((await post({}, { key: keyOf(n) })).status).toBe(422)
  expect((await post()).status).toBe(202)
})
