import { cleanup, render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { Preview } from "./preview.tsx"
import { acme, demo } from "./sites.fixture.ts"

/** A server that knows two sites. */
const answer = async (address: string | URL) => {
  const site = { acme, demo }[new URL(address).pathname.replace("/v1/sites/", "")]
  return Response.json(site ?? { code: "unknown_site" }, { status: site ? 200 : 404 })
}

beforeEach(() => {
  vi.stubGlobal("fetch", vi.fn(answer))
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  )
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  history.replaceState(null, "", "/")
})

const open = (query: string) => {
  history.replaceState(null, "", `/preview${query}`)
  render(<Preview />)
}
const show = async (id: string) => {
  await userEvent.clear(screen.getByLabelText("Site"))
  await userEvent.type(screen.getByLabelText("Site"), `${id}{Enter}`)
}
const frames = () => screen.queryAllByTitle(/the form on a/)

test("the real form stands at phone and desktop width, for the site of the address", async () => {
  open("?site=acme&accent=0f766e")
  await screen.findByText("The tag")
  expect(frames().map((frame) => frame.getAttribute("src"))).toEqual([
    "/preview/frame.html?site=acme&accent=0f766e&frame=phone",
    "/preview/frame.html?site=acme&accent=0f766e&frame=desktop",
  ])
})

test("it says where the form sends to: the sandbox, or nowhere", async () => {
  open("?site=demo")
  expect(await screen.findByText(/goes to the sandbox/)).toBeTruthy()
  await show("acme")
  expect(await screen.findByText(/nothing that you send here leaves this page/)).toBeTruthy()
  expect(screen.queryByText(/goes to the sandbox/)).toBeNull()
})

test("a choice is in the address and in the tag, and the frames are not loaded anew", async () => {
  open("?site=acme")
  await screen.findByText("The tag")
  const [phone] = frames()
  const address = phone?.getAttribute("src")
  await userEvent.selectOptions(screen.getByLabelText("Language"), "es")
  await userEvent.click(screen.getByLabelText("Dark"))
  expect(location.search).toBe("?site=acme&lang=es&theme=dark")
  expect(screen.getByText(/data-theme="dark"/)).toBeTruthy()
  expect(frames()[0]).toBe(phone)
  expect(phone?.getAttribute("src")).toBe(address)
})

test("a language that the next site does not speak is not offered and not in its tag", async () => {
  open("?site=acme&lang=fr")
  await screen.findByText("The tag")
  expect(screen.queryByRole("option", { name: "Français" })).toBeNull()
  expect(screen.queryByText(/data-lang/)).toBeNull()
})

test("a site that does not exist is told in a plain sentence, and there is no form", async () => {
  open("?site=nobody")
  expect(await screen.findByText(/There is no site “nobody” here/)).toBeTruthy()
  expect(frames()).toEqual([])
})

test("what cannot be a site's id is not asked for, and the field keeps the focus", async () => {
  open("?site=acme")
  await screen.findByText("The tag")
  await show("Acme Heating!")
  expect(screen.getByText(/small letters, digits and hyphens/)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText("Site"))
  expect(fetch).toHaveBeenCalledTimes(1)
})

test("when Porchlight does not answer, one press asks again", async () => {
  vi.mocked(fetch).mockRejectedValueOnce(new TypeError("Failed to fetch"))
  open("?site=acme")
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }))
  expect(await screen.findByText("The tag")).toBeTruthy()
})

test("the tag is copied with one press, and that is said", async () => {
  const user = userEvent.setup()
  open("?site=acme")
  await user.click(await screen.findByRole("button", { name: "Copy the tag" }))
  expect(screen.getByText("Copied")).toBeTruthy()
  expect(await navigator.clipboard.readText()).toContain('/v1/widget.js" data-site="acme"></script>')
})

test("where the browser does not let us copy, the tag is selected for the keyboard", async () => {
  const user = userEvent.setup()
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"))
  open("?site=acme")
  await user.click(await screen.findByRole("button", { name: "Copy the tag" }))
  expect(screen.getByText(/Selected/)).toBeTruthy()
  expect(String(getSelection())).toContain("<noscript>")
})
