import { describe, expect, it } from "vitest"
import { renderForm } from "../../test/render-form.tsx"

describe("a request that can't be taken now", () => {
  it("stays as it is, over a reload too, when the server is busy", async () => {
    const first = renderForm({ outcomes: [{ kind: "busy", retryAfter: 60 }] })
    await first.fillIn()
    await first.send()
    expect(await first.view.findByText(/Please send it again in a minute/)).toBeTruthy()
    first.leavePage()
    const second = renderForm()
    expect(second.view.queryByText(/could not tell/)).toBeNull()
    expect(second.view.getByLabelText<HTMLInputElement>("City").value).toBe("Austin")
    expect(await second.view.findByText(/Please send it again in a moment/)).toBeTruthy()
  })

  it("is said to be not sent if the page went away while it waited for a connection, as pages do that a phone puts away", async () => {
    const first = renderForm({ online: () => false })
    await first.fillIn()
    await first.send()
    await first.user.click(await first.view.findByRole("button", { name: "Send it when I am back online" }))
    first.leavePage()
    const { view, user, sent } = renderForm()
    expect(await view.findByText("We could not take your request just now")).toBeTruthy()
    await user.click(view.getByRole("button", { name: "Send again" }))
    await view.findByText("7K3M-9QXT")
    expect(sent.length).toBe(1)
  })

  it.each([
    [29, "in a moment"],
    [60, "in a minute"],
    [61, "in 2 minutes"],
    [3600, "in 60 minutes"],
    [3601, "later"],
    [10 * 365 * 86_400, "later"],
  ])(
    "is to be sent again after %i seconds %s: nobody is told to come back in five million minutes",
    async (retryAfter, wait) => {
      const { view, fillIn, send } = renderForm({ outcomes: [{ kind: "busy", retryAfter }] })
      await fillIn()
      await send()
      expect(await view.findByText(`Everything you typed is still here. Please send it again ${wait}.`)).toBeTruthy()
    },
  )

  it.each([
    ["busy", { outcomes: [{ kind: "busy" as const, retryAfter: 60 }] }],
    ["in doubt", { outcomes: [{ kind: "unknown" as const }] }],
    ["offline", { online: () => false }],
  ])("is told of in one piece if the server is %s: Orca says only the last of several", async (_, setting) => {
    const { view, fillIn, send } = renderForm(setting)
    await fillIn()
    await send()
    const title = await view.findByText(/^(We could not|You are offline)/)
    const region = title.closest('[role="status"]')
    expect([...(region?.children ?? [])].map(({ role }) => role)).toEqual(["group"])
  })

  it("waits until the browser is online again, and is sent then", async () => {
    let online = false
    const { view, user, sent, fillIn, send } = renderForm({ online: () => online })
    await fillIn()
    await send()
    await user.click(await view.findByRole("button", { name: "Send it when I am back online" }))
    expect(view.getByText(/keep this page open/)).toBeTruthy()
    expect(sent.length).toBe(0)
    online = true
    window.dispatchEvent(new Event("online"))
    await view.findByText("7K3M-9QXT")
    expect(sent.length).toBe(1)
  })

  it("is sent at once if the browser was online again before the visitor asked for that", async () => {
    let online = false
    const { view, user, sent, fillIn, send } = renderForm({ online: () => online })
    await fillIn()
    await send()
    const whenBack = await view.findByRole("button", { name: "Send it when I am back online" })
    online = true
    window.dispatchEvent(new Event("online"))
    expect(sent.length).toBe(0)
    await user.click(whenBack)
    await view.findByText("7K3M-9QXT")
    expect(sent.length).toBe(1)
  })

  it("is sent if the visitor presses again, though the browser still says that it is offline: some are wrong about that", async () => {
    const { view, sent, fillIn, send } = renderForm({ online: () => false })
    await fillIn()
    await send()
    await view.findByText("You are offline")
    expect(sent.length).toBe(0)
    view.getByRole("button", { name: "Send request" }).click()
    await view.findByText("7K3M-9QXT")
    expect(sent.length).toBe(1)
  })

  it("is checked offline too, since with errors it could not be sent by itself later", async () => {
    const { view, fillIn, send } = renderForm({ online: () => false })
    await send()
    expect(await view.findByRole("link", { name: "Enter your name." })).toBeTruthy()
    expect(view.queryByText("You are offline")).toBeNull()
    await fillIn()
    await send()
    expect(await view.findByText("You are offline")).toBeTruthy()
    expect(view.queryByText(/another look/)).toBeNull()
  })

  it("offers the phone when the site is gone", async () => {
    const { view, fillIn, send } = renderForm({ outcomes: [{ kind: "gone" }] })
    await fillIn()
    await send()
    expect(document.activeElement).toBe(await view.findByText("This form is not taking requests right now"))
    expect(view.getByRole("link", { name: "(512) 555-0100" })).toBeTruthy()
  })

  it("is kept when the second half of the form can't be fetched", async () => {
    const { view, fillIn, send } = renderForm({ fetchSubmission: "fails" })
    await fillIn()
    await send()
    expect(await view.findByText("We could not take your request just now")).toBeTruthy()
    expect(view.getByLabelText<HTMLInputElement>("City").value).toBe("Austin")
  })
})
