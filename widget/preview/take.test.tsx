import { fireEvent, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import { stubDialogs } from "./contrast/dialog.fixture.ts"
import { aroundEachTest, openPreview, said } from "./preview.fixture.tsx"

aroundEachTest()

test("the platform of the code stands in the address too: a colleague sees the same tab", async () => {
  await openPreview("?site=acme&for=shopify&release=this")
  expect(screen.getByRole("tab", { name: "Shopify", selected: true })).toBeTruthy()
  expect(screen.getByRole("radio", { name: "This release only", checked: true })).toBeTruthy()
  await userEvent.click(screen.getByRole("tab", { name: "Wix" }))
  await userEvent.click(screen.getByRole("radio", { name: "Always the newest" }))
  await userEvent.click(screen.getByRole("checkbox", { name: /^Keep the form’s place free/ }))
  expect(location.search).toBe("?site=acme&for=wix&room=kept")
})

test("the code follows after a pause, and is copied as it was chosen even before that", async () => {
  stubDialogs()
  const user = userEvent.setup()
  await openPreview("?site=acme")
  const copy = screen.getByRole("button", { name: "Copy the tag" })
  const code = () => screen.getByRole("tabpanel").textContent
  fireEvent.input(screen.getByLabelText("Color: pick one"), { target: { value: "#0f766e" } })
  expect(code()).not.toContain("#0f766e")
  await user.click(copy)
  expect(await screen.findByText("Copied")).toBeTruthy()
  expect(await navigator.clipboard.readText()).toContain("#0f766e")
  fireEvent.input(screen.getByLabelText("Color: pick one"), { target: { value: "#facc15" } })
  await user.click(copy)
  expect(screen.getByRole("dialog", { name: "Copy colors that are hard to read?" })).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Back" }))
  fireEvent.input(screen.getByLabelText("Color: pick one"), { target: { value: "#1d4ed8" } })
  await vi.waitFor(() => expect(code()).toContain("#1d4ed8"))
})

test("a color that cannot be read is reported, and the tag is copied with it only after a yes", async () => {
  stubDialogs()
  const user = userEvent.setup()
  await openPreview("?site=acme&accent=facc15")
  await user.click(screen.getByRole("button", { name: "Copy the tag" }))
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Use shades that can be read" }))
  expect(said("accent")).toBe("866c00")
  expect(screen.getByText(/^Yes: every text/)).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Copy the tag" }))
  expect(screen.getByText("Copied")).toBeTruthy()
  expect(await navigator.clipboard.readText()).toContain("#866c00")
})
