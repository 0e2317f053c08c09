import type { CampaignAnswer } from "@porchlight/shared/preview"
import { cleanup, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { renderIn, stubServer } from "../render-in.fixture.tsx"
import { acme } from "../sites.fixture.ts"
import { CampaignTester } from "./campaign-tester.tsx"

const AD = "https://www.acme.example/heating?utm_source=Google&utm_medium=email"

const told: CampaignAnswer = {
  countedBy: "last",
  touch: { landingPage: "https://www.acme.example/heating", utm_source: "Google", utm_medium: "email" },
  tried: [
    {
      number: 1,
      when: { utm_source: "google", utm_medium: "cpc" },
      campaignId: 32,
      misses: [{ tag: "utm_medium", wanted: "cpc", found: "email" }],
    },
    { number: 2, when: { gclid: "*" }, campaignId: 34, misses: [{ tag: "gclid", wanted: "*" }] },
    { number: 3, when: { utm_source: "google" }, campaignId: 33, misses: [] },
  ],
  fallback: 31,
  campaignId: 33,
}

let answer: () => Response
beforeEach(() => {
  answer = () => Response.json(told)
  stubServer(() => answer())
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (language: "en" | "es" = "en") => renderIn(language, <CampaignTester site={acme} />)
const fill = (label: string, text: string) => userEvent.type(screen.getByLabelText(label), text)
const press = (name = "Test") => userEvent.click(screen.getByRole("button", { name }))

test("an ad's address gets its campaign, with each rule that was tried in words", async () => {
  show()
  await fill("Address in the ad", AD)
  await press()
  expect(await screen.findByRole("heading", { name: "Campaign 33" })).toBeTruthy()
  expect(screen.getByText(/Rule 3 matches/)).toBeTruthy()
  expect(screen.getByText("Wants utm_source “google” and utm_medium “cpc”, but utm_medium is “email”.")).toBeTruthy()
  expect(screen.getByText("Wants any gclid, but there is no gclid.")).toBeTruthy()
  expect(screen.getByText("Wants utm_source “google”, and so it is.")).toBeTruthy()
})

test("an address that cannot be tested has no campaign, and the one before goes away", async () => {
  show()
  await fill("Address in the ad", AD)
  await press()
  expect(await screen.findByRole("heading", { name: "Campaign 33" })).toBeTruthy()
  await userEvent.clear(screen.getByLabelText("Address in the ad"))
  await fill("Address in the ad", "not an address")
  await press()
  expect(screen.getByText(/A whole address is like/)).toBeTruthy()
  expect(screen.queryByRole("heading", { name: "Campaign 33" })).toBeNull()
})

test("if no rule matches, it is the default campaign or none", async () => {
  answer = () => Response.json({ ...told, tried: told.tried.slice(0, 2), campaignId: 31 })
  show()
  await fill("Address in the ad", AD)
  await press()
  expect(await screen.findByText(/No rule matches, so it is the default/)).toBeTruthy()
  answer = () => Response.json({ ...told, tried: [], fallback: undefined, campaignId: undefined })
  await press()
  expect(await screen.findByRole("heading", { name: "No campaign" })).toBeTruthy()
})

test("the page before and the beginning of the visit are asked with it", async () => {
  show()
  await fill("Address in the ad", "www.acme.example")
  await fill("Page that the visitor came from", "https://duckduckgo.com")
  await press()
  await screen.findByRole("heading", { name: "Campaign 33" })
  const [address, init] = vi.mocked(fetch).mock.calls[0] ?? []
  expect(address).toBe("/preview/sites/acme/campaign")
  expect(JSON.parse(String(init?.body))).toEqual({
    address: "https://www.acme.example/",
    referrer: "https://duckduckgo.com/",
  })
})

test("a site that does not let the preview tell its campaigns says how to ask all the same", async () => {
  answer = () => Response.json({ code: "not_found" }, { status: 404 })
  show()
  await fill("Address in the ad", AD)
  await press()
  expect(await screen.findByText("Switched off for this site")).toBeTruthy()
  expect(screen.getByRole("button", { name: "Copy the command" })).toBeTruthy()
  expect(document.querySelector("code")?.textContent).toBe(`npx -y pnpm@12 porchlight campaign acme '${AD}'`)
})

test.each([
  [429, /Too many tests/],
  [500, /does not answer/],
])("an answer of %i has a plain sentence", async (status, sentence) => {
  answer = () => Response.json({}, { status })
  show()
  await fill("Address in the ad", AD)
  await press()
  expect(await screen.findByText(sentence)).toBeTruthy()
})

test("what is no address has an error at its field, and nothing is asked", async () => {
  show()
  await fill("Address in the ad", "my ad")
  await press()
  expect(document.activeElement).toBe(screen.getByLabelText("Address in the ad"))
  expect(screen.getByText(/A whole address is like/)).toBeTruthy()
  expect(fetch).not.toHaveBeenCalled()
})

test("all of it is there in Spanish", async () => {
  show("es")
  await fill("Dirección del anuncio", AD)
  await press("Probar")
  expect(await screen.findByRole("heading", { name: "Campaña 33" })).toBeTruthy()
  expect(screen.getByText("Quiere cualquier gclid, pero no hay gclid.")).toBeTruthy()
})
