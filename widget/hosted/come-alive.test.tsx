import type { PublicSite } from "@porchlight/shared/site"
import { within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { MONDAY_MORNING, site, siteWith } from "../test/site.ts"
import { comeAlive } from "./come-alive.tsx"
import type { FormView, Page } from "./contract.ts"
import { served } from "./page.fixture.ts"
import { FORM_PLACE, STATE_ID } from "./places.ts"
import { hostedForm } from "./server.tsx"

const HIDDEN = { key: "3f2b8c1e-9d47-4a55-8e0b-6f1d2c3b4a59", token: "a-token", lang: "en", referrer: "" } as const
const ADDRESS = "https://book.example/book/acme"

type Setting = { site?: PublicSite; language?: "en" | "es"; address?: string; view?: Partial<FormView> }

/** Draws a page as a server does, and hands out what it takes to bring it to life. */
const drawn = ({ site: shown = site(), language = "en", address = ADDRESS, view = {} }: Setting = {}) => {
  const page: Page = { site: served(shown), language, address, website: undefined, now: MONDAY_MORNING }
  const { body } = hostedForm.drawForm(page, {
    values: hostedForm.begin(page),
    hidden: { ...HIDDEN, lang: language },
    ...view,
  })
  document.body.innerHTML = body
  const place = document.getElementById(FORM_PLACE)
  const state = document.getElementById(STATE_ID)?.textContent
  if (!place || !state) throw new Error("The page is not whole.")
  return { place, view: within(place), start: () => comeAlive(place, JSON.parse(state)) }
}

const typed = (typed: Record<string, string>, shown = site()) =>
  hostedForm.read(
    { site: served(shown), language: "en", address: ADDRESS, website: undefined, now: MONDAY_MORNING },
    new URLSearchParams(typed),
  )

const questions = [{ id: "age", label: { en: "How old is it?" }, kind: "text" as const, required: true }]
const everything = siteWith(
  "no-heat",
  { questions },
  {
    fields: { ...site().fields, customerType: "optional", returning: "optional" },
    serviceArea: { zips: ["787*"], outside: "take" },
    smsConsent: { text: { en: "Text me." }, version: { en: "v1" }, privacyUrl: "https://acme.example/privacy" },
  },
)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: MONDAY_MORNING })
})
afterEach(() => {
  vi.useRealTimers()
  sessionStorage.clear()
})

test.each<[string, Setting]>([
  ["an empty form", {}],
  ["in Spanish", { language: "es" }],
  ["with everything that a form can have", { site: everything }],
  ["with a service that has questions", { site: everything, address: `${ADDRESS}?service=no-heat` }],
  ["that asks for the ZIP code first", { site: site({ serviceArea: { zips: ["787*"], outside: "refuse" } }) }],
  [
    "with errors",
    {
      view: {
        values: typed({ name: "Ada", phone: "12" }),
        isAnswer: true,
        trouble: { kind: "refused", errors: [{ field: "phone", code: "invalid" }] },
      },
    },
  ],
  ["in another language than before", { view: { values: typed({ name: "Ada" }), isAnswer: true } }],
  [
    "that was not taken",
    { view: { values: typed({ name: "Ada" }), isAnswer: true, trouble: { kind: "busy", retryAfter: 60 } } },
  ],
])("%s comes alive as it was drawn, node by node", async (_, setting) => {
  const { place, start } = drawn(setting)
  const before = place.innerHTML
  const nodes = [...place.querySelectorAll("*")]
  await start()
  expect(place.innerHTML).toBe(before)
  expect([...place.querySelectorAll("*")]).toEqual(nodes)
})

test("what was typed and chosen before is in the form, and what follows from it is shown", async () => {
  const { view, start } = drawn({ site: everything })
  const user = userEvent.setup()
  await user.type(view.getByLabelText("Full name"), "Ada Lovelace")
  await user.type(view.getByLabelText(/What is going on/), "No flame")
  await user.click(view.getByLabelText("No heat"))
  await start()
  await expect.poll(() => view.queryByLabelText("How old is it?")).toBeTruthy()
  expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ada Lovelace")
  expect(view.getByLabelText<HTMLTextAreaElement>(/What is going on/).value).toBe("No flame")
  expect(view.getByLabelText<HTMLInputElement>("No heat").checked).toBe(true)
})

test("who comes back to a page that was left half filled in finds it so", async () => {
  const first = drawn()
  await first.start()
  await userEvent.type(first.view.getByLabelText("Full name"), "Ada Lovelace")
  const second = drawn()
  await second.start()
  await expect.poll(() => second.view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ada Lovelace")
})

test("a page whose service has a question stores nothing before somebody acts, and keeps what was typed on an earlier one", async () => {
  const first = drawn()
  await first.start()
  await userEvent.type(first.view.getByLabelText("Full name"), "Ada Lovelace")
  const second = drawn({ site: everything, address: `${ADDRESS}?service=no-heat` })
  await second.start()
  await expect.poll(() => second.view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ada Lovelace")
  expect(second.view.getByLabelText<HTMLInputElement>("No heat").checked).toBe(true)

  sessionStorage.clear()
  await drawn({ site: everything, address: `${ADDRESS}?service=no-heat` }).start()
  expect(sessionStorage).toHaveLength(0)
})

test("who is in doubt and comes back by a link to a service still finds the request as it was sent", async () => {
  const values = { name: "Ada", phone: "(512) 555-0143" }
  const attempt = { key: "the first key", unsettled: { body: "{}", values } }
  sessionStorage.setItem("porchlight:acme:hosted", JSON.stringify({ values, attempt }))
  const { view, start } = drawn({ address: `${ADDRESS}?service=no-heat` })
  await start()
  await expect.poll(() => view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ada")
  expect(view.getByLabelText<HTMLInputElement>("No heat").checked).toBe(false)
})

test("who is in doubt, comes back and types before the page is alive goes on under the same key", async () => {
  const values = { name: "Ada", phone: "(512) 555-0143" }
  const unsettled = { body: "{}", values }
  sessionStorage.setItem(
    "porchlight:acme:hosted",
    JSON.stringify({ values, attempt: { key: "the first key", unsettled } }),
  )
  const { view, start } = drawn()
  await userEvent.type(view.getByLabelText("Full name"), "Ada Lovelace")
  await start()
  expect(view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ada Lovelace")
  expect(view.getByLabelText<HTMLInputElement>("Phone").value).toBe("(512) 555-0143")
  expect(JSON.parse(sessionStorage.getItem("porchlight:acme:hosted") ?? "")).toMatchObject({
    attempt: { key: "the first key", unsettled: { body: "{}" } },
  })
})

test("a day of yesterday that was kept is not chosen any more", async () => {
  const values = { name: "Ada", "preferred.date": "2020-01-01" }
  sessionStorage.setItem("porchlight:acme:hosted", JSON.stringify({ values }))
  const { view, start } = drawn()
  await start()
  await expect.poll(() => view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ada")
  expect(view.getByLabelText<HTMLInputElement>(/First available/).checked).toBe(true)
})

test("a page in answer to the form becomes the page itself: a reload shows what was typed, and sends nothing", async () => {
  history.replaceState(null, "", "?utm_source=van&send=")
  const view: Partial<FormView> = {
    values: typed({ name: "Ada", phone: "12" }),
    isAnswer: true,
    trouble: { kind: "refused", errors: [{ field: "phone", code: "invalid" }] },
  }
  await drawn({ view }).start()
  expect(location.search).toBe("?utm_source=van")

  const reloaded = drawn({ view: { hidden: { ...HIDDEN, key: "another key" } } })
  await reloaded.start()
  await expect.poll(() => reloaded.view.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ada")
  expect(JSON.parse(sessionStorage.getItem("porchlight:acme:hosted") ?? "")).toMatchObject({
    attempt: { key: HIDDEN.key },
  })
  history.replaceState(null, "", location.pathname)
})

test("without scripts the way to another language takes along what was typed, however much is missing", () => {
  const { place } = drawn({ address: `${ADDRESS}?utm_source=van` })
  const button = within(document.body).getByRole<HTMLButtonElement>("button", { name: "Español" })
  expect(button.form).toBe(place.querySelector("form"))
  expect(button.getAttribute("formaction")).toBe("?utm_source=van&lang=es&send=")
  expect([button.name, button.value, button.formNoValidate]).toEqual(["speak", "es", true])
})

test("once it is alive the way to another language sends nothing, and what was typed is kept for there", async () => {
  const { view, start } = drawn()
  await start()
  const fetched = vi.spyOn(globalThis, "fetch")
  await userEvent.type(view.getByLabelText("Full name"), "Ada")
  const click = new MouseEvent("click", { bubbles: true, cancelable: true })
  within(document.body).getByRole("button", { name: "Español" }).dispatchEvent(click)
  expect(click.defaultPrevented).toBe(true)
  expect(fetched).not.toHaveBeenCalled()
  expect(JSON.parse(sessionStorage.getItem("porchlight:acme:hosted") ?? "")).toMatchObject({ values: { name: "Ada" } })
})

test("it is sent under the key of the page, beside the page, as it would go without scripts", async () => {
  const { view, start } = drawn({ address: ADDRESS })
  const fetched = vi
    .spyOn(globalThis, "fetch")
    .mockResolvedValue(
      Response.json(
        { reference: "7K3M-9QXT", status: "received" },
        { status: 202, headers: { "Porchlight-Receipt": "7K3M-9QXT.signed" } },
      ),
    )
  history.replaceState(null, "", "?utm_source=van")
  await start()
  const entered = {
    name: "Ada Lovelace",
    phone: "(512) 555-0143",
    "address.street": "12 Oak St",
    "address.city": "Austin",
    "address.state": "TX",
    "address.zip": "78701",
  }
  const user = userEvent.setup()
  await user.type(view.getByLabelText("Full name"), entered.name)
  await user.type(view.getByLabelText("Phone"), entered.phone)
  await user.type(view.getByLabelText("Street address"), entered["address.street"])
  await user.type(view.getByLabelText("City"), entered["address.city"])
  await user.type(view.getByLabelText("State"), entered["address.state"])
  await user.type(view.getByLabelText("ZIP code"), entered["address.zip"])
  await user.click(view.getByRole("button", { name: "Send request" }))
  await view.findByText("7K3M-9QXT")

  const [address, { headers, body } = {}] = fetched.mock.calls[0] ?? []
  expect(String(address)).toBe(new URL("/book/acme/bookings", document.baseURI).href)
  expect(headers).toMatchObject({ "Idempotency-Key": HIDDEN.key })
  // The receipt has an address of its own, for a reload; the next request is one of the page's again.
  expect(location.search).toBe("?receipt=7K3M-9QXT.signed&lang=en")
  await user.click(view.getByRole("button", { name: "Send another request" }))
  expect(location.search).toBe("?utm_source=van")
  const page: Page = {
    site: served(site()),
    language: "en",
    address: document.URL,
    website: undefined,
    now: MONDAY_MORNING,
  }
  expect(JSON.parse(String(body))).toEqual(hostedForm.compose(page, typed(entered), HIDDEN))
})

describe("where its script is given no token", () => {
  const { fields } = site()
  const asking = site({ fields: { ...fields, address: "optional" }, bots: { formToken: "required" } })

  /** Keeps the page from every address that gives tokens. */
  const blocked = () => {
    const sent: (RequestInit | undefined)[] = []
    vi.spyOn(globalThis, "fetch").mockImplementation(async (address, init) => {
      if (String(address).includes("?key=")) throw new TypeError("blocked")
      sent.push(init)
      return Response.json({ reference: "7K3M-9QXT", status: "received" }, { status: 202 })
    })
    return sent
  }
  const bookOn = async ({ view }: ReturnType<typeof drawn>) => {
    const user = userEvent.setup()
    await user.type(view.getByLabelText("Full name"), "Ada Lovelace")
    await user.type(view.getByLabelText("Phone"), "(512) 555-0143")
    await user.click(view.getByRole("button", { name: "Send request" }))
    await view.findByText("7K3M-9QXT")
  }

  test("what stands in the page goes along", async () => {
    const page = drawn({ site: asking })
    const sent = blocked()
    await page.start()
    await bookOn(page)
    expect(sent[0]?.headers).toMatchObject({ "Idempotency-Key": HIDDEN.key, "Porchlight-Form": `t=${HIDDEN.token}` })
    expect(sessionStorage).toHaveLength(0)
  })

  test("and it was reloaded half way, what stood in the first page goes along, under the first key", async () => {
    const first = drawn({ site: asking })
    await first.start()
    await userEvent.type(first.view.getByLabelText("Full name"), "Ada ")

    const anew = { ...HIDDEN, key: "a-key-of-the-second-page", token: "another-token" }
    const second = drawn({ site: asking, view: { hidden: anew } })
    const sent = blocked()
    await second.start()
    await bookOn(second)
    expect(sent[0]?.headers).toMatchObject({ "Idempotency-Key": HIDDEN.key, "Porchlight-Form": `t=${HIDDEN.token}` })
    expect(sessionStorage).toHaveLength(0)
  })

  test.each(["nonsense", "null", '{"key":7}', '{"key":"of another form","token":"another-token"}'])(
    "and something else was kept in its place, the page's own goes along: %s",
    async (found) => {
      sessionStorage.setItem("porchlight:acme:hosted-token", found)
      const page = drawn({ site: asking })
      const sent = blocked()
      await page.start()
      expect(sessionStorage).toHaveLength(0)
      await bookOn(page)
      expect(sent[0]?.headers).toMatchObject({ "Porchlight-Form": `t=${HIDDEN.token}` })
    },
  )
})
