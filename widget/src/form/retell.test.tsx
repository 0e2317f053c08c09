import { expect, test, vi } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"
import { messages as en } from "../messages/en.ts"
import { messages as es } from "../messages/es.ts"

test("a form that is told another language goes on in the middle of a word", async () => {
  const { view, user, retell } = renderForm()
  const name = view.getByLabelText<HTMLInputElement>("Full name")
  await user.type(name, "Jose Marti")
  name.setSelectionRange(4, 4)
  await retell({ site: site(), language: "es", messages: es })
  expect(view.getByLabelText("Nombre y apellidos")).toBe(name)
  expect(document.activeElement).toBe(name)
  expect(name.selectionStart).toBe(4)
  await user.keyboard("x")
  expect(name.value).toBe("Josex Marti")
})

test("errors are shown in the new language, and the focus stays in the field that is being corrected", async () => {
  const { view, user, retell, sent } = renderForm()
  await user.click(view.getByRole("button", { name: "Send request" }))
  await vi.waitFor(() => expect(view.getAllByText("Enter your name.")).not.toHaveLength(0))
  await user.click(view.getByLabelText("Phone"))
  await retell({ site: site(), language: "es", messages: es })
  expect(view.getAllByText("Escriba su nombre.")).not.toHaveLength(0)
  expect(document.activeElement).toBe(view.getByLabelText("Teléfono"))
  expect(sent).toEqual([])
})

test("a receipt stays one, in the site's new words", async () => {
  const { view, user, retell } = renderForm({ site: site({ fields: { ...site().fields, address: "off" } }) })
  await user.type(view.getByLabelText("Full name"), "José Álvarez")
  await user.type(view.getByLabelText("Phone"), "(512) 555-0143")
  await user.click(view.getByRole("button", { name: "Send request" }))
  await view.findByText("7K3M-9QXT")
  await retell({ site: site({ texts: { en: { thanksNamed: "Cheers, {name}." } } }), language: "en", messages: en })
  expect(view.getByRole("heading", { name: "Cheers, José." })).toBeTruthy()
  expect(view.getByText("7K3M-9QXT")).toBeTruthy()
})

test("fields that the site asks for from now on are shown and checked, in its new order", async () => {
  const { view, user, retell, sent } = renderForm()
  const fields = { ...site().fields, details: "required", address: "off" } as const
  await user.type(view.getByLabelText("Full name"), "José Álvarez")
  await user.type(view.getByLabelText("Phone"), "(512) 555-0143")
  await retell({ site: site({ fields, order: ["contact", "service"] }), language: "en", messages: en })
  expect(view.queryByLabelText("City")).toBeNull()
  expect(view.getAllByRole("textbox").at(0)).toBe(view.getByLabelText("Full name"))
  await user.click(view.getByRole("button", { name: "Send request" }))
  await vi.waitFor(() => expect(view.getByLabelText(/What is going on/).getAttribute("aria-invalid")).toBe("true"))
  await user.type(view.getByLabelText(/What is going on/), "No flame")
  await user.click(view.getByRole("button", { name: "Send request" }))
  await view.findByText("7K3M-9QXT")
  expect(sent).toHaveLength(1)
})
