import { act, fireEvent, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { aroundEachTest, openPreview, said, unfold } from "../preview.fixture.tsx"

aroundEachTest()

test("a colour counts at its sixth digit, and what is no colour has an error once the field is left", async () => {
  await openPreview("?site=acme")
  const hex = screen.getByLabelText("Color as hex")
  await userEvent.clear(hex)
  await userEvent.type(hex, "0f766e")
  expect(said("accent")).toBe("0f766e")
  await userEvent.clear(hex)
  await userEvent.type(hex, "teal")
  expect(screen.queryByText(/six digits/)).toBeNull()
  await userEvent.tab()
  expect(screen.getByText(/six digits/)).toBeTruthy()
  await userEvent.click(screen.getByRole("button", { name: "Color: back to the site’s own" }))
  expect(location.search).toBe("?site=acme")
})

test("a text is written in the language that is chosen, and is the form's own again if it is emptied", async () => {
  await openPreview("?site=acme")
  await unfold("Words")
  await userEvent.type(screen.getByLabelText("Heading"), "Call us out")
  await userEvent.click(screen.getByRole("radio", { name: "Español" }))
  expect(screen.getByLabelText("Heading").getAttribute("placeholder")).toBe("Solicite una visita")
  await userEvent.type(screen.getByLabelText("Heading"), "Vengan")
  expect(JSON.parse(said("texts") ?? "")).toEqual({ en: { heading: "Call us out" }, es: { heading: "Vengan" } })
  await userEvent.clear(screen.getByLabelText("Heading"))
  expect(JSON.parse(said("texts") ?? "")).toEqual({ en: { heading: "Call us out" } })
})

test("a text is found by what it says in the language that is written, too", async () => {
  await openPreview("?site=acme&lang=es")
  await unfold("Words")
  await act(() => userEvent.click(screen.getByText("All texts")))
  fireEvent(screen.getByText("All texts").closest("details") ?? document, new Event("toggle"))
  await userEvent.type(await screen.findByLabelText("Find a text"), "enviar sol")
  expect(screen.getByLabelText("Send request").getAttribute("placeholder")).toBe("Enviar solicitud")
})

test("any text can be found and reworded, but not with something in braces that the form does not fill in", async () => {
  await openPreview("?site=acme")
  await unfold("Words")
  await act(() => userEvent.click(screen.getByText("All texts")))
  fireEvent(screen.getByText("All texts").closest("details") ?? document, new Event("toggle"))
  await userEvent.type(await screen.findByLabelText("Find a text"), "back today")
  const field = screen.getByLabelText("We call you back today by {until}.")
  await userEvent.type(field, "By {{when}")
  expect(screen.getByText(/Nothing is filled in for {when}, but for {until}/)).toBeTruthy()
  expect(JSON.parse(said("texts") ?? "").en.callToday).not.toContain("{when}")
  await userEvent.clear(field)
  await userEvent.type(field, "By {{until}")
  expect(JSON.parse(said("texts") ?? "")).toEqual({ en: { callToday: "By {until}" } })
})

test("what the office requires stays required, and of phone and email one stays", async () => {
  await openPreview("?site=acme")
  await unfold("Fields and order")
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Address" }).disabled).toBe(true)
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Phone" }), "Off")
  const email = within(screen.getByRole("combobox", { name: "Email" }))
  expect(email.queryByRole("option", { name: "Off" })).toBeNull()
  expect(said("fields")).toBe("phone.off")
})

test("a group is moved with a button that keeps the focus, and its new place is announced", async () => {
  await openPreview("?site=acme")
  await unfold("Fields and order")
  const up = screen.getByRole("button", { name: "Move up: Where" })
  await userEvent.click(up)
  expect(said("order")).toBe("service details preferred address contact")
  expect(screen.getByText("Where: 4 of 5")).toBeTruthy()
  expect(document.activeElement).toBe(up)
})

test("services are left out, but never the last one", async () => {
  await openPreview("?site=acme")
  await unfold("Services")
  await userEvent.click(screen.getByRole("checkbox", { name: "Heating" }))
  expect(said("services")).toBe("cooling")
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Cooling" }).disabled).toBe(true)
  await userEvent.click(screen.getByRole("checkbox", { name: "Heating" }))
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Cooling" }).disabled).toBe(false)
})

test("a floating button has its own words and corner, which no other mode asks for", async () => {
  await openPreview("?site=acme")
  await unfold("Where it stands")
  expect(screen.queryByLabelText("Text of the button")).toBeNull()
  await userEvent.click(screen.getByLabelText("Behind a floating button"))
  await userEvent.type(screen.getByLabelText("Text of the button"), "Book")
  await userEvent.click(screen.getByLabelText("Left"))
  expect(location.search).toBe("?site=acme&mode=button&button=Book&place=bottom-left")
})
