import { expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { siteWith } from "../../test/site.ts"

it("a service with a long name has the row to itself: beside another it made a card of six lines", () => {
  const name = "Yearly maintenance visit for members of our comfort plan"
  const { view } = renderForm({ site: siteWith("tune-up", { label: { en: name } }) })
  const hasRow = (label: string) => view.getByLabelText(label).closest("label")?.matches(".wide")
  expect([name, "No heat", "Something else"].map(hasRow)).toEqual([true, false, false])
})
