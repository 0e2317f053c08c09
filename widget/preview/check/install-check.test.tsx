import { cleanup, fireEvent, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { renderIn, stubServer } from "../render-in.fixture.tsx"
import { acme } from "../sites.fixture.ts"
import { InstallCheck } from "./install-check.tsx"

const SERVER = location.origin
const TAG = `<script async crossorigin src="${SERVER}/v1/widget.js" data-site="acme"></script>`

let allowed: Response
beforeEach(() => {
  allowed = Response.json({ allowed: true })
  stubServer((path) => (path.startsWith("/preview/sites/") ? allowed : new Response("", { status: 404 })))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const show = (language: "en" | "es" = "en") => renderIn(language, <InstallCheck site={acme} />)
/** Pasted in one go, as it is: typing would take braces for keys. */
const paste = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } })
const check = () => userEvent.click(screen.getByRole("button", { name: "Check" }))

describe("a pasted page", () => {
  test("on which all is well is said to be fine, with what could not be found out", async () => {
    show()
    paste("The page’s HTML", `<body>${TAG}</body>`)
    await check()
    expect(await screen.findByText("Nothing wrong was found")).toBeTruthy()
    expect(screen.getByText(/for “acme”/)).toBeTruthy()
    expect(screen.getByText(/give its address/)).toBeTruthy()
  })

  test("comes with what is wrong, what to do, and the line to copy", async () => {
    show()
    paste("The page’s HTML", "<body><p>Welcome</p></body>")
    paste("Response headers", "Content-Security-Policy: connect-src 'self'")
    await check()
    expect(await screen.findByText("2 things to fix")).toBeTruthy()
    expect(screen.getByText("The tag is not on this page.")).toBeTruthy()
    // In pieces that may wrap.
    expect(document.querySelector(".findings code")?.textContent).toBe(`connect-src 'self' ${SERVER};`)
    expect(screen.getByRole("button", { name: "Copy the line" })).toBeTruthy()
  })

  test("that cannot be checked does not keep the findings of the one before", async () => {
    show()
    paste("The page’s HTML", `<body>${TAG}</body>`)
    await check()
    expect(await screen.findByText("Nothing wrong was found")).toBeTruthy()
    paste("Address of the page", "no address")
    await check()
    expect(screen.getByText(/An address is like/)).toBeTruthy()
    expect(screen.queryByText("Nothing wrong was found")).toBeNull()
  })

  test("has to be its source: an address, or its text alone, is not checked", async () => {
    show("es")
    paste("El HTML de la página", "https://www.acme.example/citas")
    await userEvent.click(screen.getByRole("button", { name: "Revisar" }))
    expect(screen.getByText(/Eso no es HTML/)).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText("El HTML de la página"))
  })

  test("never runs, is never fetched and never sent", async () => {
    show()
    Object.assign(window, { ran: false })
    paste(
      "The page’s HTML",
      `<body>${TAG}<script>window.ran = true</script><img src="x" onerror="window.ran = true"></body>`,
    )
    paste("Address of the page", "www.acme.example/book?name=ada")
    await check()
    await screen.findByText("Nothing wrong was found")
    expect(window).toHaveProperty("ran", false)
    const sent = vi.mocked(fetch).mock.calls.map(([address, init]) => [address, init?.body])
    expect(sent).toEqual([
      ["/preview/sites/acme/origin", JSON.stringify({ origin: "https://www.acme.example" })],
      [`${SERVER}/v1/widget.json`, undefined],
    ])
  })

  test("on a website that is not on the list comes with the line to add", async () => {
    allowed = Response.json({ allowed: false })
    show()
    paste("The page’s HTML", `<body>${TAG}</body>`)
    paste("Address of the page", "https://acme.example")
    await check()
    expect(await screen.findByText(/acme\.example is not on the site’s list|not on the site's list/)).toBeTruthy()
    expect(document.querySelector(".findings code")?.textContent).toBe('"https://acme.example"')
  })

  test("is checked all the same if the server does not say whether it is on the list", async () => {
    allowed = new Response("", { status: 429 })
    show()
    paste("The page’s HTML", `<body>${TAG}</body>`)
    paste("Address of the page", "https://www.acme.example")
    await check()
    expect(await screen.findByText(/did not say whether/)).toBeTruthy()
  })
})

test("an address leads to the page with the widget's own report", () => {
  show()
  paste("Address of the page", "www.acme.example/book?a=1#top")
  expect(screen.getByRole("link", { name: /porchlight-check/ }).getAttribute("href")).toBe(
    "https://www.acme.example/book?a=1&porchlight-check#top",
  )
})

test("a missing page has an error at its field, which gets the focus", async () => {
  show()
  await check()
  expect(document.activeElement).toBe(screen.getByLabelText("The page’s HTML"))
  expect(screen.getByText("Paste the page’s HTML first.")).toBeTruthy()
  paste("The page’s HTML", TAG)
  paste("Address of the page", "my page")
  await check()
  expect(document.activeElement).toBe(screen.getByLabelText("Address of the page"))
  expect(fetch).not.toHaveBeenCalled()
})

test("all of it is there in Spanish", async () => {
  show("es")
  paste("El HTML de la página", "<body></body>")
  await userEvent.click(screen.getByRole("button", { name: "Revisar" }))
  expect(await screen.findByText("La etiqueta no está en esta página.")).toBeTruthy()
})
