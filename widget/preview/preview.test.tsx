import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { stubDialogs } from "./contrast/dialog.fixture.ts"
import { Preview } from "./preview.tsx"
import { saidIn } from "./settings/address.ts"
import { acme, demo } from "./sites.fixture.ts"

const offering = {
  ...acme,
  services: [
    { id: "heating", label: { en: "Heating", es: "Calefacción" } },
    { id: "cooling", label: { en: "Cooling", es: "Aire" } },
  ],
}

/** A server that knows two sites. */
const answer = async (address: string | URL) => {
  const site = { acme: offering, demo }[new URL(address).pathname.replace("/v1/sites/", "")]
  return Response.json(site ?? { code: "unknown_site" }, { status: site ? 200 : 404 })
}

beforeEach(() => {
  vi.stubGlobal("fetch", vi.fn(answer))
  vi.stubGlobal("matchMedia", () => ({ matches: false }))
  class Watcher {
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal("ResizeObserver", Watcher)
  vi.stubGlobal("IntersectionObserver", Watcher)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  history.replaceState(null, "", "/")
})

const open = async (query: string) => {
  history.replaceState(null, "", `/preview${query}`)
  render(<Preview />)
  if (!query.includes("nobody")) await screen.findByTitle(/^Acme|^Alder/)
}
const show = async (id: string) => {
  await userEvent.clear(screen.getByLabelText("Site"))
  await userEvent.type(screen.getByLabelText("Site"), `${id}{Enter}`)
}
const frames = () => screen.queryAllByTitle<HTMLIFrameElement>(/the form on a/)
/** What a frame is told from now on. */
const hearing = (frame: HTMLIFrameElement | undefined) => {
  const told: unknown[] = []
  frame?.contentDocument?.addEventListener("porchlight-show", ({ detail }) => told.push(detail))
  return told
}
const said = (name: string) => new URLSearchParams(saidIn(location)).get(name)
const unfold = (title: string) => userEvent.click(screen.getByRole("heading", { name: title, level: 3 }))

test("the real form stands on the screen that is chosen, for the site of the address", async () => {
  await open("?site=acme&accent=0f766e")
  expect(frames().map((frame) => frame.getAttribute("src"))).toEqual([
    "/preview/frame.html?site=acme&accent=0f766e&frame=phone",
  ])
  await userEvent.click(screen.getByRole("radio", { name: "All" }))
  expect(frames()).toHaveLength(3)
  expect(said("device")).toBe("all")
})

test("a page and a moment are told to the frame, and stand in the address", async () => {
  await open("?site=acme")
  const [frame] = frames()
  const told = hearing(frame)
  await userEvent.selectOptions(screen.getByLabelText("Page"), "Busy")
  await userEvent.selectOptions(screen.getByLabelText("Moment"), "Sent")
  expect(location.search).toBe("?site=acme&page=busy&state=sent")
  expect(told.at(-1)).toMatchObject({ view: { page: "busy", state: "sent" }, settings: { site: "acme" } })
  expect(frames()[0]).toBe(frame)
})

test("it says where the form sends to: the sandbox, or nowhere", async () => {
  await open("?site=demo")
  expect(screen.getByText(/goes to the sandbox/)).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText("Moment"), "Sent")
  expect(screen.queryByText(/goes to the sandbox/)).toBeNull()
  expect(screen.getByText(/Nothing that is sent now leaves this page/)).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText("Moment"), "As it is found")
  await show("acme")
  expect(await screen.findByText(/nothing that you send here leaves this page/)).toBeTruthy()
})

test("a choice is in the address, and the frames are not loaded anew", async () => {
  await open("?site=acme")
  const [phone] = frames()
  const address = phone?.getAttribute("src")
  await userEvent.selectOptions(screen.getByLabelText("Language"), "es")
  await userEvent.click(screen.getByLabelText("Dark"))
  expect(location.search).toBe("?site=acme&lang=es&theme=dark")
  expect(frames()[0]).toBe(phone)
  expect(phone?.getAttribute("src")).toBe(address)
})

test("how the code is taken home stands in the address too: a colleague sees the same tab", async () => {
  await open("?site=acme&for=shopify&release=this")
  expect(screen.getByRole("tab", { name: "Shopify", selected: true })).toBeTruthy()
  expect(screen.getByRole("radio", { name: "This release only", checked: true })).toBeTruthy()
  await userEvent.click(screen.getByRole("tab", { name: "Wix" }))
  await userEvent.click(screen.getByRole("radio", { name: "Always the newest" }))
  await userEvent.click(screen.getByRole("checkbox", { name: /^Keep the form’s place free/ }))
  expect(location.search).toBe("?site=acme&for=wix&room=kept")
})

test("a form out of sight follows once the hand rests, and with the last of what was chosen", async () => {
  class Nowhere {
    #tell: (entries: { isIntersecting: boolean }[]) => void
    constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
      this.#tell = tell
    }
    observe() {
      this.#tell([{ isIntersecting: false }])
    }
    disconnect() {}
  }
  vi.stubGlobal("IntersectionObserver", Nowhere)
  await open("?site=acme")
  const told = hearing(frames()[0])
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  for (const radius of [4, 5, 6]) fireEvent.input(screen.getByLabelText("Corners"), { target: { value: radius } })
  expect(told).toEqual([])
  vi.advanceTimersByTime(1000)
  vi.useRealTimers()
  expect(told).toMatchObject([{ settings: { radius: 6 } }])
})

test("an old or broken link opens all the same", async () => {
  await open(
    "?site=acme&texts=%7B%22en&order=sideways&radius=900&page=moon&state=drunk&for=geocities&release=old&room=none&device=watch&ui=tlh",
  )
  expect(location.search).toBe("?site=acme")
  expect(frames()).toHaveLength(1)
})

test("a link of 10 KB opens as well, with what of it can be understood", async () => {
  const long = "x".repeat(10_000)
  const texts = JSON.stringify({ en: { heading: long, submit: "Go", promise: "By {noon}" }, xx: { heading: long } })
  const names = ["accent", "button", "fields", "order", "services", "service", "radius", "font", "mode", "novelty"]
  const query = new URLSearchParams(names.map((name) => [name, long]))
  await open(`?site=acme&lang=es&${query}#${new URLSearchParams({ texts })}`)
  await vi.waitFor(() => expect(location.search).toBe("?site=acme&lang=es"))
  // As long as a text can be. What a later release fills in would be shown as it stands.
  expect(JSON.parse(said("texts") ?? "")).toEqual({ en: { heading: long.slice(0, 300), submit: "Go" } })
})

test("a link to a site that is no more says so, keeps what was chosen, and leads on", async () => {
  await open("?site=nobody&accent=0f766e")
  expect(await screen.findByText(/nobody/)).toBeTruthy()
  expect(frames()).toHaveLength(0)
  await show("acme")
  expect(await screen.findByTitle(/^Acme/)).toBeTruthy()
  expect(location.search).toBe("?site=acme&accent=0f766e")
})

test("a preset is put on whole, and what it changed is taken back in one step", async () => {
  await open("?site=acme&theme=dark")
  await userEvent.click(screen.getByRole("button", { name: "Clay" }))
  expect(screen.getByRole("button", { name: "Clay", pressed: true })).toBeTruthy()
  expect([said("accent"), said("surface"), said("text"), said("radius"), said("theme")]).toEqual([
    "a8431f",
    "fdf8f2",
    "33261f",
    "14",
    null,
  ])
  await userEvent.click(screen.getByRole("button", { name: "Undo" }))
  expect(location.search).toBe("?site=acme&theme=dark")
  await userEvent.click(screen.getByRole("button", { name: "Redo" }))
  expect(said("accent")).toBe("a8431f")
})

test("steps are gone back with the keys of the system, but in a box for text those are the browser's", async () => {
  await open("?site=acme")
  await userEvent.click(screen.getByLabelText("Dark"))
  await userEvent.keyboard("{Control>}z{/Control}")
  expect(location.search).toBe("?site=acme")
  await userEvent.keyboard("{Control>}{Shift>}Z{/Shift}{/Control}")
  expect(said("theme")).toBe("dark")
  fireEvent.keyDown(screen.getByLabelText("Site"), { key: "z", ctrlKey: true })
  expect(said("theme")).toBe("dark")
})

test("everything is put back with one press, which can be undone", async () => {
  await open("?site=acme&theme=dark&accent=0f766e")
  await userEvent.click(screen.getByRole("button", { name: "Start over" }))
  expect(location.search).toBe("?site=acme")
  await userEvent.click(screen.getByRole("button", { name: "Undo" }))
  expect(location.search).toBe("?site=acme&accent=0f766e&theme=dark")
})

test("a colour of six digits is there at its last digit, and what is no colour is told once it was left", async () => {
  await open("?site=acme")
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

test("a text is written in the language that is chosen, and left to the form where it is emptied", async () => {
  await open("?site=acme")
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
  await open("?site=acme&lang=es")
  await unfold("Words")
  await act(() => userEvent.click(screen.getByText("All texts")))
  fireEvent(screen.getByText("All texts").closest("details") ?? document, new Event("toggle"))
  await userEvent.type(await screen.findByLabelText("Find a text"), "enviar sol")
  expect(screen.getByLabelText("Send request").getAttribute("placeholder")).toBe("Enviar solicitud")
})

test("any text can be found and said otherwise, but not with something in braces that nobody fills in", async () => {
  await open("?site=acme")
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

test("what the office requires stays required, and of phone and e-mail one stays", async () => {
  await open("?site=acme")
  await unfold("Fields and order")
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "Address" }).disabled).toBe(true)
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Phone" }), "Off")
  const email = within(screen.getByRole("combobox", { name: "E-mail" }))
  expect(email.queryByRole("option", { name: "Off" })).toBeNull()
  expect(said("fields")).toBe("phone.off")
})

test("a group is moved with a button that keeps the focus, and its new place is told", async () => {
  await open("?site=acme")
  await unfold("Fields and order")
  const up = screen.getByRole("button", { name: "Move up: Where" })
  await userEvent.click(up)
  expect(said("order")).toBe("service details preferred address contact")
  expect(screen.getByText("Where: 4 of 5")).toBeTruthy()
  expect(document.activeElement).toBe(up)
})

test("services are left out, but never the last one", async () => {
  await open("?site=acme")
  await unfold("Services")
  await userEvent.click(screen.getByRole("checkbox", { name: "Heating" }))
  expect(said("services")).toBe("cooling")
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Cooling" }).disabled).toBe(true)
  await userEvent.click(screen.getByRole("checkbox", { name: "Heating" }))
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Cooling" }).disabled).toBe(false)
})

test("a floating button has its own words and corner, which no other mode asks for", async () => {
  await open("?site=acme")
  await unfold("Where it stands")
  expect(screen.queryByLabelText("Text of the button")).toBeNull()
  await userEvent.click(screen.getByLabelText("Behind a floating button"))
  await userEvent.type(screen.getByLabelText("Text of the button"), "Book")
  await userEvent.click(screen.getByLabelText("Left"))
  expect(location.search).toBe("?site=acme&mode=button&button=Book&place=bottom-left")
})

test("the page speaks Spanish too, and the link to it says so", async () => {
  await open("?site=acme")
  await userEvent.click(screen.getByRole("button", { name: "Español" }))
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Vista previa")
  expect(document.documentElement.lang).toBe("es")
  expect(said("ui")).toBe("es")
})

test("a language that the next site does not speak is not offered", async () => {
  await open("?site=acme&lang=fr")
  expect(screen.queryByRole("option", { name: "Français" })).toBeNull()
})

test("a site that does not exist is told in a plain sentence, and there is no form", async () => {
  await open("?site=nobody")
  expect(await screen.findByText(/There is no site “nobody” here/)).toBeTruthy()
  expect(frames()).toEqual([])
})

test("what cannot be a site's id is not asked for, and the field keeps the focus", async () => {
  await open("?site=acme")
  const asked = vi.mocked(fetch).mock.calls.length
  await show("Acme Heating!")
  expect(screen.getByText(/small letters, digits and hyphens/)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText("Site"))
  expect(fetch).toHaveBeenCalledTimes(asked)
})

test("when Porchlight does not answer, one press asks again", async () => {
  vi.mocked(fetch).mockRejectedValueOnce(new TypeError("Failed to fetch"))
  history.replaceState(null, "", "/preview?site=acme")
  render(<Preview />)
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }))
  expect(await screen.findByTitle(/^Acme/)).toBeTruthy()
})

test("the code follows once the hand rests, and is copied as it is chosen even by who is quicker than that", async () => {
  stubDialogs()
  const user = userEvent.setup()
  await open("?site=acme")
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

test("a color that cannot be read is said to be so, and the tag is copied with it only after a yes", async () => {
  stubDialogs()
  const user = userEvent.setup()
  await open("?site=acme&accent=facc15")
  await user.click(screen.getByRole("button", { name: "Copy the tag" }))
  await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Use shades that can be read" }))
  expect(said("accent")).toBe("866c00")
  expect(screen.getByText(/^Yes: every text/)).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Copy the tag" }))
  expect(screen.getByText("Copied")).toBeTruthy()
  expect(await navigator.clipboard.readText()).toContain("#866c00")
})
