import { afterEach, beforeEach, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"

/** What scripts of an older age add to every object of their page, as they add it: by a plain assignment. */
const ADDED = { each: () => "nothing", extended: true }

beforeEach(() => void Object.assign(Object.prototype, ADDED))
afterEach(() => {
  for (const name of Object.keys(ADDED)) Reflect.deleteProperty(Object.prototype, name)
})

it("a page whose scripts extend every object sends the same request as any other", async () => {
  const { view, user, bodies, fillIn } = renderForm()
  await fillIn()
  await user.click(view.getByLabelText("Tune-up"))
  await user.click(view.getByRole("button", { name: "Send request" }))
  expect(await view.findByText("7K3M-9QXT")).toBeTruthy()
  expect(bodies()).toMatchObject([{ name: "José Álvarez", service: "tune-up" }])
  expect(bodies()[0]).not.toHaveProperty("answers")
})
