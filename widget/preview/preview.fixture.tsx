import { cleanup, render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, vi } from "vitest"
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

/** Gives each test of a file a page of its own, and what a browser has besides. */
export const aroundEachTest = (): void => {
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
}

/** Opens the page by a link, and waits for the form of a site that there is. */
export const openPreview = async (query: string): Promise<void> => {
  history.replaceState(null, "", `/preview${query}`)
  render(<Preview />)
  if (!query.includes("nobody")) await screen.findByTitle(/^Acme|^Alder/)
}

/** What the page's address says of a setting. */
export const said = (name: string): string | null => new URLSearchParams(saidIn(location)).get(name)

/** Opens a group of controls. */
export const unfold = (title: string): Promise<void> =>
  userEvent.click(screen.getByRole("heading", { name: title, level: 3 }))
