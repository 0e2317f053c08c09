import { describe, expect, test } from "vitest"
import { leaveOut } from "./leave-out.ts"
import { OPTIONAL_PARTS, type OptionalPart } from "./payload/optional-part.ts"

test.each<[string[], OptionalPart[] | undefined]>([
  [["Address.Zip"], ["address"]],
  [["address"], ["address"]],
  [["$.campaignId"], ["campaign"]],
  [["request.CampaignId"], ["campaign"]],
  [["booking.address.state"], ["address"]],
  [["contacts[0].value"], ["contacts"]],
  [["Contacts"], ["contacts"]],
  [["JobTypeId"], ["office"]],
  [["businessUnitId"], ["office"]],
  [["priority"], ["priority"]],
  [["CustomerType"], ["customerType"]],
  [["request", "name", "priority"], ["priority"]],
  [["name"], undefined],
  [["$.start"], undefined],
  [["Source"], undefined],
  [["isFirstTimeClient"], undefined],
  [["request", "summary"], undefined],
  [["externalId", "summary"], undefined],
])("a complaint about %j leaves out %j", (fields, parts) => {
  expect(leaveOut(fields, OPTIONAL_PARTS, [])).toEqual(parts)
})

test("what the booking was sent without is not left out: the next part is", () => {
  expect(leaveOut(["address.zip", "campaignId"], ["campaign"], ["address"])).toEqual(["address", "campaign"])
  expect(leaveOut(["address.zip"], ["campaign", "contacts"], ["address"])).toBeUndefined()
})

describe.each([[[]], [["request"]], [["$"]], [[""]], [["request", "whatever"]]])("a complaint about %j", (fields) => {
  /** What each further sending goes without, as long as the complaint stays the same. */
  const turnsOf = (parts: readonly OptionalPart[]) => {
    const turns: (readonly string[])[] = []
    let leftOut = leaveOut(fields, parts, [])
    while (leftOut && turns.length < 10) {
      turns.push(leftOut)
      const without = leftOut
      leftOut = leaveOut(
        fields,
        parts.filter((part) => !without.includes(part)),
        without,
      )
    }
    return turns
  }

  test("leaves out the office's own ids and choices first, then the address, then the contacts in its stead", () => {
    const choices = ["campaign", "office", "priority", "customerType"]
    expect(turnsOf(OPTIONAL_PARTS)).toEqual([
      choices,
      [...choices, "address"],
      [...choices, "contacts"],
      [...choices, "contacts", "address"],
    ])
  })

  test("leaves out only what the booking has, and nothing where it has nothing", () => {
    expect(turnsOf(["contacts", "priority"])).toEqual([["priority"], ["priority", "contacts"]])
    expect(turnsOf(["contacts"])).toEqual([["contacts"]])
    expect(turnsOf([])).toEqual([])
  })
})
