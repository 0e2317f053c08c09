import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"

const asking = site({ fields: { ...site().fields, customerType: "required", returning: "optional" } })

describe("a site that asks who its customers are", () => {
  it("hears whether it is a home, and whether they are new", async () => {
    const { view, user, bodies, fillIn, send } = renderForm({ site: asking })
    await user.click(await view.findByLabelText("A business"))
    await user.click(view.getByLabelText("No"))
    await fillIn()
    await send()
    await view.findByText("7K3M-9QXT")
    expect(bodies()[0]).toMatchObject({ customerType: "commercial", returning: false })
    expect(view.getByText("A business")).toBeTruthy()
  })

  it("chooses no answer for the visitor, and says so if a required one is missing", async () => {
    const { view, bodies, fillIn, send } = renderForm({ site: asking })
    await view.findByRole("group", { name: "What kind of place is it?" })
    expect(view.getByLabelText<HTMLInputElement>("A home").checked).toBe(false)
    await fillIn()
    await send()
    expect(await view.findByRole("group", { name: "One thing needs another look" })).toBeTruthy()
    expect(bodies()).toEqual([])
  })

  it("needs no address from a returning customer", async () => {
    const { view, user, bodies, send } = renderForm({ site: asking })
    await user.click(await view.findByLabelText("A home"))
    await user.click(view.getByLabelText("Yes"))
    expect(view.getByText("If we already have it, leave it blank.")).toBeTruthy()
    await user.type(view.getByLabelText("Full name"), "Ana")
    await user.type(view.getByLabelText("Phone"), "512 555 0143")
    await send()
    await view.findByText("7K3M-9QXT")
    expect(bodies()[0]).toMatchObject({ name: "Ana", returning: true })
    expect(bodies()[0]).not.toHaveProperty("address")
  })

  it("takes a new address from a returning customer, if it is a whole one", async () => {
    const { view, user, send } = renderForm({ site: asking })
    await user.click(await view.findByLabelText("A home"))
    await user.click(view.getByLabelText("Yes"))
    await user.type(view.getByLabelText("Full name"), "Ana")
    await user.type(view.getByLabelText("Phone"), "512 555 0143")
    await user.type(view.getByLabelText("City"), "Austin")
    await send()
    expect(await view.findByRole("link", { name: "Enter the street and house number." })).toBeTruthy()
  })

  it("drops the error about a missing address as soon as somebody says that they are a returning customer", async () => {
    const { view, user, send } = renderForm({ site: asking })
    await send()
    expect(await view.findByRole("link", { name: "Enter the city." })).toBeTruthy()
    await user.click(view.getByLabelText("Yes"))
    expect(view.queryByRole("link", { name: "Enter the city." })).toBeNull()
  })

  it("takes the ZIP code alone of a returning customer for no address", async () => {
    const { view, user, bodies, send } = renderForm({
      site: { ...asking, serviceArea: { zips: ["787*"], outside: "refuse" } },
    })
    await user.type(view.getByLabelText("ZIP code"), "78701")
    await user.click(await view.findByLabelText("A home"))
    await user.click(view.getByLabelText("Yes"))
    await user.type(view.getByLabelText("Full name"), "Ana")
    await user.type(view.getByLabelText("Phone"), "512 555 0143")
    await send()
    await view.findByText("7K3M-9QXT")
    expect(bodies()[0]).not.toHaveProperty("address")
  })
})

describe("a site's own order", () => {
  const turned = site({ order: ["contact", "address"] })

  it("is the order of the form, and groups that it does not name come last", () => {
    const { view } = renderForm({ site: turned })
    const names = [...new Set(view.getAllByRole("textbox").map((box) => box.getAttribute("name")?.split(".")[0]))]
    expect(names).toEqual(["name", "phone", "email", "address", "details"])
  })

  it("is the order of the errors in the summary", async () => {
    const { view, send } = renderForm({ site: { ...turned, fields: { ...turned.fields, details: "required" } } })
    await send()
    const links = (await view.findByRole("group", { name: /need another look/ })).querySelectorAll("a")
    expect([...links].map((link) => link.getAttribute("href"))).toEqual([
      "#name",
      "#phone",
      "#address.street",
      "#address.city",
      "#address.state",
      "#address.zip",
      "#details",
    ])
  })
})

describe("the way through the form", () => {
  it("is reported to the page, each group once, without anything that was typed", async () => {
    const { user, view, emit } = renderForm()
    await view.findByText(/Rather talk/)
    await user.click(view.getByLabelText("Tune-up"))
    await user.type(view.getByLabelText("Full name"), "Ana")
    await user.click(view.getByLabelText("No heat"))
    await user.type(view.getByLabelText("Phone"), "512 555 0143")
    await user.type(view.getByLabelText("City"), "Austin")
    await user.type(view.getByLabelText("Full name"), " Li")
    expect(emit.mock.calls).toEqual([
      ["step", { group: "service" }],
      ["step", { group: "contact" }],
    ])
  })
})
