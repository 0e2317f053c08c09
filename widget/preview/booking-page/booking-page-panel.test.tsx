import { cleanup, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, expect, test } from "vitest"
import { renderIn } from "../render-in.fixture.tsx"
import { BookingPagePanel } from "./booking-page-panel.tsx"

afterEach(cleanup)

const show = (settings: { lang?: "es"; service?: string } = {}, language: "en" | "es" = "en") =>
  renderIn(language, <BookingPagePanel settings={{ site: "acme", ...settings }} />)
const hrefOf = (name: string) => screen.getByRole<HTMLAnchorElement>("link", { name }).href

test("leads to the booking page of the site, and shows its code", () => {
  show()
  expect(hrefOf("Open the page")).toBe(`${location.origin}/book/acme`)
  expect(hrefOf("Download the code")).toBe(`${location.origin}/book/acme/qr.svg`)
  expect(screen.getByRole<HTMLImageElement>("img", { name: "QR code of the booking page" }).src).toBe(
    `${location.origin}/book/acme/qr.svg`,
  )
})

test("the link and the code carry the language and the service that were chosen, and where they will be", async () => {
  show({ lang: "es", service: "tune-up" })
  await userEvent.type(screen.getByRole("textbox", { name: /^Where will the link be/ }), "van 4 ")
  const query = "?service=tune-up&lang=es&utm_source=van+4"
  expect(hrefOf("Open the page")).toBe(`${location.origin}/book/acme${query}`)
  expect(hrefOf("Download the code")).toBe(`${location.origin}/book/acme/qr.svg${query}`)
})

test("the address can be copied with one press", async () => {
  const user = userEvent.setup()
  show()
  await user.click(screen.getByRole("button", { name: "Copy the address" }))
  expect(await navigator.clipboard.readText()).toBe(`${location.origin}/book/acme`)
})

test("speaks Spanish where the page does", () => {
  show({}, "es")
  expect(screen.getByRole("heading", { name: "La página de reservas" })).toBeTruthy()
})
