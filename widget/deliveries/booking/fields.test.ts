import type { Booking } from "@porchlight/shared"
import { expect, test } from "vitest"
import { FIELDS } from "./fields.ts"

const withText = (booking: Booking, path: (typeof FIELDS)[number]["path"], text: string): Booking => {
  const field = FIELDS.find((each) => each.path === path)
  if (!field) throw new Error(`Nobody may correct ${path}.`)
  return field.write(booking, text)
}

const ada = { name: "Ada Lovelace", phone: "512 555 0143" }
const address = { street: "12 Oak St", unit: "B", city: "Austin", state: "TX", zip: "78701", country: "USA" }

test("a correction changes its field alone", () => {
  expect(withText(ada, "phone", "512 555 0199")).toEqual({ name: "Ada Lovelace", phone: "512 555 0199" })
  expect(withText({ ...ada, address }, "address.zip", "78702")).toEqual({
    ...ada,
    address: { ...address, zip: "78702" },
  })
})

test("what was emptied is left out, and an address once nothing is left of it", () => {
  expect(withText(ada, "phone", "").phone).toBeUndefined()
  expect(withText({ ...ada, address }, "address.unit", "").address?.unit).toBeUndefined()
  const parts = ["street", "unit", "city", "state"] as const
  const almost = parts.reduce<Booking>((booking, part) => withText(booking, `address.${part}`, ""), { ...ada, address })
  expect(almost.address?.zip).toBe("78701")
  expect(withText(almost, "address.zip", "").address).toBeUndefined()
})

test("an address that was not there is begun", () => {
  expect(withText(ada, "address.city", "Austin").address).toEqual({ street: "", city: "Austin", state: "", zip: "" })
})
