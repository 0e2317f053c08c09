import { fireEvent, render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test, vi } from "vitest"
import { aroundEachTest, openPreview, said } from "./preview.fixture.tsx"
import { Preview } from "./preview.tsx"

aroundEachTest()

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

test("the real form stands on the screen that is chosen, for the site of the address", async () => {
  await openPreview("?site=acme&accent=0f766e")
  expect(frames().map((frame) => frame.getAttribute("src"))).toEqual([
    "/preview/frame.html?site=acme&accent=0f766e&frame=phone",
  ])
  await userEvent.click(screen.getByRole("radio", { name: "All" }))
  expect(frames()).toHaveLength(3)
  expect(said("device")).toBe("all")
})

test("a page and a moment reach the frame, and stand in the address", async () => {
  await openPreview("?site=acme")
  const [frame] = frames()
  const told = hearing(frame)
  await userEvent.selectOptions(screen.getByLabelText("Page"), "Busy")
  await userEvent.selectOptions(screen.getByLabelText("Moment"), "Sent")
  expect(location.search).toBe("?site=acme&page=busy&state=sent")
  expect(told.at(-1)).toMatchObject({ view: { page: "busy", state: "sent" }, settings: { site: "acme" } })
  expect(frames()[0]).toBe(frame)
})

test("it says where the form sends to: the sandbox, or nowhere", async () => {
  await openPreview("?site=demo")
  expect(screen.getByText(/goes to the sandbox/)).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText("Moment"), "Sent")
  expect(screen.queryByText(/goes to the sandbox/)).toBeNull()
  expect(screen.getByText(/Nothing that is sent now leaves this page/)).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText("Moment"), "As it is found")
  await show("acme")
  expect(await screen.findByText(/nothing that you send here leaves this page/)).toBeTruthy()
})

test("a choice is in the address, and the frames are not loaded anew", async () => {
  await openPreview("?site=acme")
  const [phone] = frames()
  const address = phone?.getAttribute("src")
  await userEvent.selectOptions(screen.getByLabelText("Language"), "es")
  await userEvent.click(screen.getByLabelText("Dark"))
  expect(location.search).toBe("?site=acme&lang=es&theme=dark")
  expect(frames()[0]).toBe(phone)
  expect(phone?.getAttribute("src")).toBe(address)
})

test("a form out of sight follows after a pause, with the last of what was chosen", async () => {
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
  await openPreview("?site=acme")
  const told = hearing(frames()[0])
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  for (const radius of [4, 5, 6]) fireEvent.input(screen.getByLabelText("Corners"), { target: { value: radius } })
  expect(told).toEqual([])
  vi.advanceTimersByTime(1000)
  vi.useRealTimers()
  expect(told).toMatchObject([{ settings: { radius: 6 } }])
})

test("an old or broken link opens all the same", async () => {
  await openPreview(
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
  await openPreview(`?site=acme&lang=es&${query}#${new URLSearchParams({ texts })}`)
  await vi.waitFor(() => expect(location.search).toBe("?site=acme&lang=es"))
  // As long as a text can be. What a later release fills in would be shown as it stands.
  expect(JSON.parse(said("texts") ?? "")).toEqual({ en: { heading: long.slice(0, 300), submit: "Go" } })
})

test("a link to a site that is no more says so, keeps what was chosen, and leads on", async () => {
  await openPreview("?site=nobody&accent=0f766e")
  expect(await screen.findByText(/nobody/)).toBeTruthy()
  expect(frames()).toHaveLength(0)
  await show("acme")
  expect(await screen.findByTitle(/^Acme/)).toBeTruthy()
  expect(location.search).toBe("?site=acme&accent=0f766e")
})

test("the page speaks Spanish too, and the link to it says so", async () => {
  await openPreview("?site=acme")
  await userEvent.click(screen.getByRole("button", { name: "Español" }))
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Vista previa")
  expect(document.documentElement.lang).toBe("es")
  expect(said("ui")).toBe("es")
})

test("a language that the next site does not speak is not offered", async () => {
  await openPreview("?site=acme&lang=fr")
  expect(screen.queryByRole("option", { name: "Français" })).toBeNull()
})

test("a site that does not exist has a plain sentence, and no form", async () => {
  await openPreview("?site=nobody")
  expect(await screen.findByText(/There is no site “nobody” here/)).toBeTruthy()
  expect(frames()).toEqual([])
})

test("what cannot be a site's id is not asked for, and the field keeps its focus", async () => {
  await openPreview("?site=acme")
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
