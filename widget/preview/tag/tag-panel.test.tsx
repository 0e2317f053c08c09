import { cleanup, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, describe, expect, test, vi } from "vitest"
import { renderIn } from "../render-in.fixture.tsx"
import type { Settings } from "../settings/settings.ts"
import { acme } from "../sites.fixture.ts"
import { release } from "./release.fixture.ts"
import { TagPanel } from "./tag-panel.tsx"
import { useTaking } from "./use-taking.ts"

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const services = [
  { id: "no-heat", label: { en: "No heat", es: "Sin calefacción" } },
  { id: "tune-up", label: { en: "Tune-up" } },
]
const Desk = ({ settings }: { settings: Settings }) => {
  const [taking, take] = useTaking()
  return <TagPanel site={{ ...acme, services }} settings={settings} taking={taking} onTake={take} />
}
const show = (settings: Partial<Settings> = {}, language: "en" | "es" = "en") =>
  renderIn(language, <Desk settings={{ site: "acme", ...settings }} />)
const choose = (platform: string) => userEvent.click(screen.getByRole("tab", { name: platform }))
const panel = () => within(screen.getByRole("tabpanel"))

describe("the tag panel", () => {
  test("copies the tag with one press, and says so", async () => {
    const user = userEvent.setup()
    show()
    await user.click(screen.getByRole("button", { name: "Copy the tag" }))
    expect(screen.getByText("Copied")).toBeTruthy()
    expect(await navigator.clipboard.readText()).toContain('data-site="acme" data-phone="(512) 555-0100"></script>')
  })

  test("breaks the tag between its elements before it breaks a word", () => {
    show()
    const words = [...(panel().getByText("Book").parentElement?.children ?? [])].map((word) => word.textContent)
    expect(words).toContain(`href="${location.origin}/book/acme">`)
  })

  test("leads a button that takes no attribute to the booking page in the language and with the service that were chosen", async () => {
    show({ mode: "none", lang: "es", service: "no-heat" })
    await choose("Wix")
    expect(panel().getByText(`${location.origin}/book/acme?service=no-heat&lang=es`)).toBeTruthy()
  })

  test("selects the tag for the keyboard if the browser does not let us copy", async () => {
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"))
    show()
    await user.click(screen.getByRole("button", { name: "Copy the tag" }))
    expect(screen.getByText(/Selected/)).toBeTruthy()
    expect(String(getSelection())).toContain("<noscript>")
  })

  test("has steps and code for each place where a website may live", async () => {
    show({ mode: "button" })
    expect(panel().getByText("</body>").tagName).toBe("CODE")
    await choose("Tag Manager")
    expect(panel().getByText("Tags → New → Custom HTML").tagName).toBe("STRONG")
    expect(panel().getByRole("button", { name: "Copy the tag" })).toBeTruthy()
    await choose("React")
    expect(panel().getByRole("button", { name: "Copy the component" })).toBeTruthy()
  })

  test("is gone through with the arrow keys", async () => {
    show()
    screen.getByRole("tab", { name: "Plain HTML" }).focus()
    await userEvent.keyboard("{ArrowRight}")
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "WordPress", selected: true }))
    await userEvent.keyboard("{Home}{ArrowLeft}")
    expect(document.activeElement).toBe(screen.getByRole("tab", { name: "React", selected: true }))
    await userEvent.keyboard("{Tab}")
    expect(screen.getByRole("tabpanel").contains(document.activeElement)).toBe(true)
  })

  test("pins the tag to the release that the server runs", async () => {
    // The manifest names all files of a release; not all of them are for a tag.
    vi.stubGlobal("fetch", async () => Response.json({ ...release, submission: "assets/submission.js" }))
    show()
    await userEvent.click(screen.getByLabelText("This release only"))
    expect(await panel().findByText(/integrity="sha384-abc"/)).toBeTruthy()
    await userEvent.click(screen.getByLabelText("Always the newest"))
    expect(panel().queryByText(/integrity/)).toBeNull()
  })

  test("can have the page fetch everything at once, if the form stands in it", async () => {
    vi.stubGlobal("fetch", async () => Response.json(release))
    show({ lang: "es" })
    await userEvent.click(screen.getByLabelText(/Fetch everything at once/))
    expect(await panel().findByText(/assets\/es\.lsswo\.js/)).toBeTruthy()
    expect(panel().getByText(/v1\/widget\.js/)).toBeTruthy()
    expect(panel().getByText(/names today’s files/)).toBeTruthy()
    // A pinned tag says already what an update does to it.
    await userEvent.click(screen.getByLabelText("This release only"))
    expect(await panel().findByText(/widget\.N3qRwZS7lkc3\.js/)).toBeTruthy()
    expect(panel().queryByText(/names today’s files/)).toBeNull()
    // Its script stands elsewhere, and nothing could go with it.
    await choose("Tag Manager")
    expect(screen.queryByLabelText(/Fetch everything at once/)).toBeNull()
    expect(panel().queryByText(/modulepreload/)).toBeNull()
    cleanup()
    show({ mode: "button" })
    expect(screen.queryByLabelText(/Fetch everything at once/)).toBeNull()
  })

  test("says so if the release cannot be fetched, and keeps the newest", async () => {
    vi.stubGlobal("fetch", async () => new Response("<html>", { status: 502 }))
    show()
    await userEvent.click(screen.getByLabelText("This release only"))
    expect(await panel().findByText(/did not tell its release/)).toBeTruthy()
    expect(panel().getByText(/v1\/widget\.js/)).toBeTruthy()
    await userEvent.click(screen.getByLabelText("Always the newest"))
    await userEvent.click(screen.getByLabelText(/Fetch everything at once/))
    expect(await panel().findByText(/fetches nothing ahead/)).toBeTruthy()
    expect(panel().queryByText(/modulepreload/)).toBeNull()
  })

  test("offers to keep the form's place free only where there is a place", async () => {
    show()
    await userEvent.click(screen.getByLabelText(/Keep the form’s place free/))
    expect(panel().getByText(/100vh/)).toBeTruthy()
    cleanup()
    show({ mode: "button" })
    expect(screen.queryByLabelText(/Keep the form’s place free/)).toBeNull()
  })
})

describe("what a tag cannot say", () => {
  test("is given as a piece of the configuration, for whoever runs the server", async () => {
    const user = userEvent.setup()
    show({ fields: { email: "off" }, services: ["tune-up"] })
    expect(screen.getByText(/A tag cannot say this/)).toBeTruthy()
    expect(screen.getByText("In “services”, take out: No heat (no-heat).")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Copy for the configuration" }))
    expect(JSON.parse(`{${await navigator.clipboard.readText()}}`).fields.email).toBe("off")
  })

  test("is not mentioned if there is nothing of the kind", () => {
    show({ lang: "es", theme: "dark" })
    expect(screen.queryByText("For the site’s configuration")).toBeNull()
  })
})

test("the panel speaks Spanish", () => {
  show({ accent: "#0f766e" }, "es")
  expect(screen.getByRole("heading", { name: "La etiqueta" })).toBeTruthy()
  expect(screen.getByRole("button", { name: "Copiar la etiqueta" })).toBeTruthy()
  expect(screen.getByRole("button", { name: "Copiar el tema" })).toBeTruthy()
})
