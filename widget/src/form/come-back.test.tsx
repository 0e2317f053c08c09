import { afterEach, describe, expect, it, vi } from "vitest"
import { ACCEPTED, type RenderedForm, renderForm as renderAnywhere } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"
import { messages } from "../messages/en.ts"

afterEach(() => vi.restoreAllMocks())

/** In a root of its own: the ids of one form are none of the other's. */
const renderForm = (setting: Parameters<typeof renderAnywhere>[0] = {}) =>
  renderAnywhere({ ...setting, inShadow: true })

/** As a page does that comes out of the browser's cache, or that was drawn before anybody saw it: both forms are of one tab. */
const comeBack = () => document.dispatchEvent(new Event("visibilitychange"))

/** As a page does that is left, be it for another tab or for the browser's cache. */
const goAway = () => {
  vi.spyOn(document, "hidden", "get").mockReturnValueOnce(true)
  document.dispatchEvent(new Event("visibilitychange"))
}

const nameIn = ({ view }: RenderedForm) => view.getByLabelText<HTMLInputElement>("Full name").value

describe("a page that somebody comes back to", () => {
  it("goes on with a request that was sent from another page meanwhile: the same one, if it is sent again", async () => {
    const first = renderForm()
    await first.fillIn()
    const second = renderForm({ outcomes: [{ kind: "unknown" }] })
    await second.send()
    await second.view.findByRole("button", { name: "Send again" })
    comeBack()
    expect(await first.view.findByText(/could not tell/)).toBeTruthy()
    await first.send()
    await first.view.findByRole("heading", { name: /^Thank you/ })
    expect(first.sent.map(({ key, body }) => ({ key, body }))).toEqual(
      second.sent.map(({ key, body }) => ({ key, body })),
    )
  })

  it("offers nothing to send that was sent from another page", async () => {
    const first = renderForm()
    await first.fillIn()
    const second = renderForm()
    await second.send()
    await second.view.findByRole("heading", { name: /^Thank you/ })
    comeBack()
    expect(nameIn(first)).toBe("")
  })

  it("has what was typed on another page", async () => {
    const first = renderForm()
    await first.user.type(first.view.getByLabelText("Full name"), "Ana")
    const second = renderForm()
    await second.user.type(second.view.getByLabelText("Full name"), " Ruiz")
    await second.user.click(second.view.getByLabelText("Tune-up"))
    comeBack()
    expect(nameIn(first)).toBe("Ana Ruiz")
    expect(first.view.getByLabelText<HTMLInputElement>("Tune-up").checked).toBe(true)
  })

  it("has what was typed on the page before, if the browser has drawn it ahead, which gives it the tab's storage after it has shown it", async () => {
    const ahead = renderForm()
    comeBack()
    const before = renderForm()
    await before.user.type(before.view.getByLabelText("Full name"), "Ana Ruiz")
    expect(nameIn(ahead)).toBe("")
    document.dispatchEvent(new Event("prerenderingchange"))
    expect(nameIn(ahead)).toBe("Ana Ruiz")
  })

  it("keeps what was typed in it, also where the browser stores nothing", async () => {
    const first = renderForm()
    await first.user.type(first.view.getByLabelText("Full name"), "Ana")
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError")
    })
    await first.user.type(first.view.getByLabelText("Full name"), " Ruiz")
    comeBack()
    expect(nameIn(first)).toBe("Ana Ruiz")
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("denied", "SecurityError")
    })
    comeBack()
    expect(nameIn(first)).toBe("Ana Ruiz")
  })

  it("keeps what was typed in it where the page has cleared its storage, as when its visitor wants no cookies", async () => {
    const first = renderForm()
    await first.user.type(first.view.getByLabelText("Full name"), "Ana")
    sessionStorage.clear()
    goAway()
    comeBack()
    expect(nameIn(first)).toBe("Ana")
    const second = renderForm()
    await second.user.type(second.view.getByLabelText("Full name"), "Eva")
    comeBack()
    expect(nameIn(first)).toBe("Eva")
  })

  it("offers what its site has by now", async () => {
    const first = renderForm()
    const [noHeat] = site().services
    await first.retell({ site: site({ services: noHeat ? [noHeat] : [] }), language: "en", messages })
    const second = renderForm()
    await second.user.click(second.view.getByLabelText("Tune-up"))
    await second.fillIn()
    comeBack()
    await first.send()
    await first.view.findByRole("heading", { name: /^Thank you/ })
    expect(first.bodies()[0].service).toBeUndefined()
  })

  it("keeps its errors and its receipt", async () => {
    const { view, fillIn, send } = renderForm()
    await send()
    const summary = await view.findByRole("group", { name: /another look/ })
    comeBack()
    expect(summary.isConnected).toBe(true)
    await fillIn()
    await send()
    const thanks = await view.findByRole("heading", { name: /^Thank you/ })
    comeBack()
    expect(thanks.isConnected).toBe(true)
  })

  it("waits for the answer to what it has sent, whatever became of it elsewhere", async () => {
    const { promise, resolve } = Promise.withResolvers<typeof ACCEPTED>()
    const first = renderForm({ outcomes: [promise] })
    await first.fillIn()
    await first.send()
    await vi.waitFor(() => expect(first.sent).toHaveLength(1))
    const second = renderForm()
    await second.send()
    await second.view.findByRole("heading", { name: /^Thank you/ })
    comeBack()
    expect(first.view.queryByRole("button", { name: "Send request" })).toBeNull()
    resolve(ACCEPTED)
    expect(await first.view.findByRole("heading", { name: /^Thank you, José/ })).toBeTruthy()
  })
})
