import { screen, waitFor } from "@testing-library/preact"
import { afterEach, describe, expect, it, vi } from "vitest"
import { renderForm } from "../../test/render-form.tsx"

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe("what a password manager or a script of the page writes into a box without an event", () => {
  const write = (label: string, text: string) => {
    screen.getByLabelText<HTMLInputElement>(new RegExp(`^${label}`)).value = text
  }

  it("is what is sent", async () => {
    const { view, bodies, fillIn, send } = renderForm()
    await fillIn()
    write("Full name", "Ana Ruiz")
    write("Unit", "B")
    await send()
    expect(await view.findByRole("heading", { name: /Ana/ })).toBeTruthy()
    expect(bodies()).toMatchObject([{ name: "Ana Ruiz", address: { unit: "B" } }])
  })

  it("stays there when something else is chosen, and survives a reload", async () => {
    const { view, user, leavePage } = renderForm()
    write("Full name", "Ana Ruiz")
    await user.click(view.getByLabelText("No heat"))
    expect(await view.findByText(/Can.t wait/)).toBeTruthy()
    expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana Ruiz")
    await user.click(view.getByLabelText("Tune-up"))
    leavePage()
    const again = renderForm()
    expect(again.view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana Ruiz")
  })

  it("is checked when the visitor leaves the box", async () => {
    const { view, user } = renderForm()
    write("Phone", "12")
    await user.click(view.getByLabelText("Phone"))
    await user.tab()
    expect(await view.findByRole("alert")).toBeTruthy()
    expect(view.getByLabelText<HTMLInputElement>("Phone").value).toBe("12")
  })

  it("gives way to what the visitor types there", async () => {
    const { view, user, bodies, fillIn, send } = renderForm()
    await fillIn()
    write("Full name", "Ana")
    await user.type(view.getByLabelText("Full name"), " Ruiz")
    await send()
    await view.findByRole("heading", { name: /Ana/ })
    expect(bodies()).toMatchObject([{ name: "Ana Ruiz" }])
  })

  it("gives way to what the page says it knows", async () => {
    const { view, user, prefill } = renderForm()
    write("City", "Waco")
    await user.click(view.getByLabelText("Tune-up"))
    write("Full name", "Somebody else")
    await prefill({ name: "Ana Ruiz" })
    await waitFor(() => expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ana Ruiz"))
    expect(view.getByLabelText<HTMLInputElement>("City").value).toBe("Waco")
  })
})

describe("a request is sent", () => {
  it("though the page cancels every click around the form", async () => {
    const { host, view, sent, fillIn, send } = renderForm()
    await fillIn()
    host.addEventListener("click", (event) => event.preventDefault())
    await send()
    await view.findByRole("heading", { name: /^Thank you/ })
    expect(sent).toHaveLength(1)
  })

  it("once, if a script of the page submits the form itself", async () => {
    const { view, sent, fillIn } = renderForm()
    await fillIn()
    view.getByRole<HTMLFormElement>("form").requestSubmit()
    await view.findByRole("heading", { name: /^Thank you/ })
    expect(sent).toHaveLength(1)
  })

  it("though an old library of the page has replaced the browser's own `find`", async () => {
    // Prototype's, before 1.7.3.
    vi.spyOn(Array.prototype, "find").mockImplementation(function (this: unknown[], fits) {
      for (let index = 0; index < this.length; index++)
        if (Reflect.apply(fits, undefined, [this[index], index])) return this[index]
      return undefined
    })
    const { view, fillIn, send } = renderForm()
    await fillIn()
    await send()
    expect(await view.findByRole("heading", { name: /^Thank you, José/ })).toBeTruthy()
  })
})

describe("on a page that has something else in place of what the form needs", () => {
  it("a request is sent, with what was filled in without an event, beside an old Prototype", async () => {
    const { view, user, host, sent, bodies, fillIn } = renderForm()
    await fillIn()
    await user.click(view.getByLabelText(/^Wed/))
    view.getByLabelText<HTMLInputElement>(/^Unit/).value = "B"
    // Before 1.6.1 and 1.7 it had these. Only from here on, since what looks for the fields here uses the browser's.
    vi.spyOn(Array.prototype, "reduce").mockImplementation(function (this: unknown[]) {
      return this.length > 1 ? this : this[0]
    })
    vi.spyOn(Date.prototype, "toJSON").mockImplementation(function (this: Date) {
      return `"${this.toISOString()}"`
    })
    host.querySelector<HTMLElement>("[type=submit]")?.click()
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    expect(bodies()).toMatchObject([{ address: { unit: "B" }, preferred: { date: "2026-11-25" } }])
  })

  it("a request that cannot be made ready is said not to be sent, with the number to call", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {})
    const { view, emit, sent, fillIn, send } = renderForm()
    await fillIn()
    vi.stubGlobal("crypto", {})
    await send()
    expect(await view.findByText("We could not take your request just now")).toBeTruthy()
    expect(emit).toHaveBeenCalledWith("failed", { reason: "busy" })
    expect(sent).toHaveLength(0)
    vi.unstubAllGlobals()
    await send()
    expect(await view.findByRole("heading", { name: /^Thank you, José/ })).toBeTruthy()
  })

  it("one that may have arrived is in doubt, and goes again under its key", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {})
    const broken = Promise.reject(new Error("not a function"))
    broken.catch(() => {})
    const { view, emit, sent, fillIn, send } = renderForm({ outcomes: [broken] })
    await fillIn()
    await send()
    expect(await view.findByText("We could not tell whether your request reached us")).toBeTruthy()
    expect(emit).toHaveBeenCalledWith("failed", { reason: "unknown" })
    await send()
    expect(await view.findByRole("heading", { name: /^Thank you, José/ })).toBeTruthy()
    expect(sent[1]).toMatchObject({ key: sent[0]?.key, body: sent[0]?.body })
  })
})

it("nothing that was typed gets into an address, even if our handlers do not run", () => {
  const { view } = renderForm()
  expect(view.getByRole<HTMLFormElement>("form").method).toBe("dialog")
})
