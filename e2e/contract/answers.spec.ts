import { randomUUID } from "node:crypto"
import { ACCEPTED_PER_MINUTE, acceptedSchema, MAX_BODY_BYTES, problemSchema } from "@porchlight/shared"
import { fillDisk, storedBookings } from "../harness/ledger.ts"
import { booking, type PostOptions, postBooking } from "../harness/post.ts"
import type { Street } from "../harness/street.ts"
import { expect, test, testInTown } from "../harness/test.ts"

/** Whatever the server answers, the page that asked may read it. */
const expectReadableBy = (response: Response, street: Street) => {
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe(street.website.origin)
  expect(response.headers.get("Vary")).toContain("Origin")
  expect(response.headers.get("Access-Control-Expose-Headers")).toContain("Idempotent-Replayed")
  expect(response.headers.get("Access-Control-Expose-Headers")).toContain("Retry-After")
}

/** RFC 9457: a document of its own media type whose status repeats the answer's. */
const problemOf = async (response: Response) => {
  expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/)
  const problem = problemSchema.parse(await response.json())
  expect(problem.status).toBe(response.status)
  expect(problem.title).not.toBe("")
  return problem
}

test.describe("202", () => {
  test("a booking is received, with a reference that can be read out", async ({ street }) => {
    const response = await postBooking(street)
    expect(response.status).toBe(202)
    expectReadableBy(response, street)
    expect(response.headers.get("Idempotent-Replayed")).toBeNull()
    expect(acceptedSchema.safeParse(await response.json()).success).toBe(true)
  })

  test("the same key with the same body again gets the same reference and says so", async ({ street }) => {
    const key = randomUUID()
    const first = await postBooking(street, { key })
    const second = await postBooking(street, { key })
    expect(second.status).toBe(202)
    expectReadableBy(second, street)
    expect(second.headers.get("Idempotent-Replayed")).toBe("true")
    expect(await second.json()).toEqual(await first.json())
  })

  test("the same key at the same moment makes one booking", async ({ street }) => {
    const key = randomUUID()
    const responses = await Promise.all(Array.from({ length: 8 }, () => postBooking(street, { key })))
    expect(responses.map(({ status }) => status)).toEqual(Array(8).fill(202))
    const bodies = await Promise.all(responses.map((response) => response.text()))
    expect(new Set(bodies).size).toBe(1)
    await expect.poll(async () => (await street.sandbox.bookings()).length).toBe(1)
    expect(responses.filter(({ headers }) => headers.get("Idempotent-Replayed") === null)).toHaveLength(1)
  })
})

test.describe("refused, and nothing stored", () => {
  const rows: [name: string, options: PostOptions, status: number, code: string][] = [
    ["a body that is not JSON", { body: "name=José" }, 400, "malformed"],
    ["a body that is cut off", { body: '{"name": "José' }, 400, "malformed"],
    ["no Idempotency-Key", { headers: { "Idempotency-Key": undefined } }, 400, "idempotency_key_missing"],
    ["a short Idempotency-Key", { key: "1234567" }, 400, "idempotency_key_malformed"],
    ["an Idempotency-Key with a blank in it", { key: "1234567890 1234567890" }, 400, "idempotency_key_malformed"],
    ["an Idempotency-Key that is too long", { key: "k".repeat(256) }, 400, "idempotency_key_malformed"],
    [
      "a body over 32 KB",
      { body: JSON.stringify({ ...booking, details: "x".repeat(MAX_BODY_BYTES) }) },
      413,
      "too_large",
    ],
    [
      "a body over 32 KB that does not tell its length",
      { body: new Blob([JSON.stringify({ ...booking, details: "x".repeat(MAX_BODY_BYTES) })]).stream() },
      413,
      "too_large",
    ],
    ["a body without a type", { headers: { "Content-Type": "" } }, 415, "unsupported_media_type"],
    ["plain text that would be JSON", { headers: { "Content-Type": "text/plain" } }, 415, "unsupported_media_type"],
    ["a form", { headers: { "Content-Type": "application/x-www-form-urlencoded" } }, 415, "unsupported_media_type"],
  ]
  for (const [name, options, status, code] of rows) {
    testInTown(`${status} ${code}: ${name}`, async ({ street }) => {
      const response = await postBooking(street, options)
      expect(response.status).toBe(status)
      expectReadableBy(response, street)
      expect((await problemOf(response)).code).toBe(code)
      expect(storedBookings(street)).toBe(0)
    })
  }

  for (const [name, origin] of [
    ["no Origin", undefined],
    ["an opaque Origin", "null"],
    ["a foreign Origin", "https://www.example.com"],
  ] as const) {
    testInTown(`403 origin_not_allowed: ${name}`, async ({ street }) => {
      const response = await postBooking(street, { headers: { Origin: origin } })
      expect(response.status).toBe(403)
      expect(response.headers.get("Access-Control-Allow-Origin")).toBeNull()
      expect((await problemOf(response)).code).toBe("origin_not_allowed")
      expect(storedBookings(street)).toBe(0)
    })
  }

  testInTown(
    "404 unknown_site, which any page may read: its widget must learn that the site is gone",
    async ({ street }) => {
      const response = await postBooking(street, { site: "nobody" })
      expect(response.status).toBe(404)
      expect(response.headers.get("Access-Control-Allow-Origin")).toMatch(/^(\*|http.+)$/)
      expect((await problemOf(response)).code).toBe("unknown_site")
    },
  )

  testInTown("422 invalid_booking: names each field that is wrong, and nothing that was typed", async ({ street }) => {
    const wrong = {
      name: "",
      phone: "(512) 555-0143",
      email: "jose at example",
      service: "plumbing",
      address: { street: "12 Oak St", city: "Austin", state: "TX", zip: "!!" },
      nickname: "Pepe",
    }
    const response = await postBooking(street, { body: JSON.stringify(wrong) })
    expect(response.status).toBe(422)
    expectReadableBy(response, street)
    const text = await response.clone().text()
    for (const typed of ["512", "jose at", "plumbing", "Oak", "!!", "Pepe"]) expect(text).not.toContain(typed)
    const { code, errors } = await problemOf(response)
    expect(code).toBe("invalid_booking")
    expect(errors).toEqual(
      expect.arrayContaining([
        { field: "name", code: "required" },
        { field: "email", code: "invalid" },
        { field: "address.zip", code: "invalid" },
        { field: "nickname", code: "unknown_field" },
      ]),
    )
    expect(storedBookings(street)).toBe(0)
  })

  testInTown("422 invalid_booking: a service that the site does not offer", async ({ street }) => {
    const response = await postBooking(street, { body: JSON.stringify({ ...booking, service: "plumbing" }) })
    expect(response.status).toBe(422)
    expect((await problemOf(response)).errors).toEqual([{ field: "service", code: "not_offered" }])
    expect(storedBookings(street)).toBe(0)
  })

  testInTown("422 invalid_booking: a phone number that nobody in the site's country can have", async ({ street }) => {
    const response = await postBooking(street, { body: JSON.stringify({ ...booking, phone: "555 0143" }) })
    expect(response.status).toBe(422)
    expect((await problemOf(response)).errors).toEqual([{ field: "phone", code: "invalid" }])
    expect(storedBookings(street)).toBe(0)
  })
})

test("422 idempotency_key_reused: another body under a key that is taken, with the first one's reference", async ({
  street,
}) => {
  const key = randomUUID()
  const first = acceptedSchema.parse(await (await postBooking(street, { key })).json())
  const response = await postBooking(street, { key, body: JSON.stringify({ ...booking, name: "Somebody Else" }) })
  expect(response.status).toBe(422)
  expectReadableBy(response, street)
  const problem = await problemOf(response)
  expect(problem).toMatchObject({ code: "idempotency_key_reused", reference: first.reference })
  await expect.poll(async () => (await street.sandbox.bookings()).map(({ name }) => name)).toEqual([booking.name])
})

test("429 rate_limited: a script that sends without end is told when to come back, and nobody else", async ({
  street,
}) => {
  let taken = 0
  let response = await postBooking(street)
  while (response.status === 202 && taken < 2 * ACCEPTED_PER_MINUTE) {
    taken += 1
    response = await postBooking(street)
  }
  // Workers can only count what was taken once it is: there, one more gets through.
  expect([ACCEPTED_PER_MINUTE, ACCEPTED_PER_MINUTE + 1]).toContain(taken)
  expect(response.status).toBe(429)
  expectReadableBy(response, street)
  const seconds = Number(response.headers.get("Retry-After"))
  expect(seconds).toBeGreaterThanOrEqual(1)
  expect(seconds).toBeLessThanOrEqual(60)
  expect((await problemOf(response)).code).toBe("rate_limited")

  const neighbour = await postBooking(street, { headers: { [street.server.addressHeader]: "203.0.113.7" } })
  expect(neighbour.status).toBe(202)
})

test("503 not_stored: a ledger that cannot be written thanks nobody, and takes the same key later", async ({
  street,
}) => {
  const freeDisk = await fillDisk(street)
  const key = randomUUID()
  const refused = await postBooking(street, { key })
  expect(refused.status).toBe(503)
  expectReadableBy(refused, street)
  expect(Number(refused.headers.get("Retry-After"))).toBeGreaterThanOrEqual(1)
  expect((await problemOf(refused)).code).toBe("not_stored")
  expect(storedBookings(street)).toBe(0)

  freeDisk()
  expect((await postBooking(street, { key })).status).toBe(202)
  await expect.poll(async () => (await street.sandbox.bookings()).length).toBe(1)
})
