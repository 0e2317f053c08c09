import { readFileSync } from "node:fs"
import { bookingSchema, PROBLEMS, problemSchema } from "@porchlight/shared"
import { expect, test } from "vitest"
import { appForTest } from "../../test/app.ts"
import { openapiDocument } from "../openapi.ts"

const page = readFileSync(new URL("../../../docs/api.md", import.meta.url), "utf8")
const [booking, , refusal] = [...page.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, json = ""]) => JSON.parse(json))

const expectRow = (name: string) => expect(page).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\|`, "m"))

test("the booking that the page about the API shows is taken as it stands", async () => {
  const { post } = await appForTest()
  expect((await post(booking)).status).toBe(202)
})

test("a refusal looks as it is shown there", async () => {
  const { post } = await appForTest()
  const answer = await post({ ...booking, address: { ...booking.address, zip: "787" } })
  expect(problemSchema.parse(await answer.json())).toEqual(refusal)
})

test("each key of a booking stands there, and each code of a refusal", () => {
  for (const key of Object.keys(bookingSchema.shape)) expectRow(key)
  const { responses } = openapiDocument("1").paths["/v1/sites/{site}/bookings"].post
  const refusals = JSON.stringify(responses)
  for (const code of Object.keys(PROBLEMS)) if (refusals.includes(`\`${code}\`:`)) expectRow(code)
})
