import { expect, test } from "vitest"
import { nextPartToLeaveOut } from "./leave-out.ts"

test.each<[string[], string | undefined]>([
  [["Address.Zip"], "address"],
  [["address"], "address"],
  [["$.campaignId"], "campaign"],
  [["request.CampaignId"], "campaign"],
  [["booking.address.state"], "address"],
  [["contacts[0].value"], "contacts"],
  [["Contacts"], "contacts"],
  [["JobTypeId"], "office"],
  [["businessUnitId"], "office"],
  [["priority"], "priority"],
  [["CustomerType"], "customerType"],
  [["request"], undefined],
  [["name"], undefined],
  [["start"], undefined],
  [["externalId", "summary"], undefined],
  [[], undefined],
  [["request", "name", "priority"], "priority"],
])("a complaint about %j", (fields, part) => {
  expect(nextPartToLeaveOut(fields, [])).toBe(part)
})

test("what was left out already is not left out again: the next part is", () => {
  expect(nextPartToLeaveOut(["address.zip", "campaignId"], ["address"])).toBe("campaign")
  expect(nextPartToLeaveOut(["address.zip"], ["address"])).toBeUndefined()
})
