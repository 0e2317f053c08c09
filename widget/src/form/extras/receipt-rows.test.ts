import type { PublicSite } from "@porchlight/shared/site"
import { USUAL_FIELDS } from "@porchlight/shared/site-parts"
import { expect, it } from "vitest"
import { site } from "../../../test/site.ts"
import { messages } from "../../messages/en-after.ts"
import { EMPTY, YES } from "../values.ts"
import { receiptRows } from "./receipt-rows.ts"

it("the receipt has the questions about the customer only if the site asks them, whatever an old draft holds", () => {
  const values = { ...EMPTY, returning: YES, customerType: "commercial" }
  const rows = (fields: Partial<PublicSite["fields"]>) =>
    receiptRows({ site: site({ fields: { ...USUAL_FIELDS, ...fields } }), language: "en" }, messages, values)
  expect(rows({})).toEqual([])
  expect(rows({ returning: "optional", customerType: "optional" })).toEqual([
    ["Have we worked for you before?", "Yes"],
    ["What kind of place is it?", "A business"],
  ])
})
