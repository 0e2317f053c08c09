import { within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { MONDAY_MORNING, site } from "../../test/site.ts"
import { comeAlive } from "../come-alive.tsx"
import type { FormView } from "../contract.ts"
import { page as anyPage, served } from "../page.fixture.ts"
import { FORM_PLACE, STATE_ID } from "../places.ts"
import { hostedForm } from "../server.tsx"

const yesOrNo = { id: "age", label: { en: "Is it old?" }, kind: "yes_no" as const, required: true }
const inWords = { id: "age", label: { en: "How old is it?" }, kind: "text" as const, required: true }

/** Two services ask about the age, each in its own way, and a third asks nothing. */
const asking = site({
  services: [
    { id: "no-heat", label: { en: "No heat" }, urgent: true, safety: { en: "Leave the house." }, questions: [yesOrNo] },
    { id: "tune-up", label: { en: "Tune-up" }, questions: [inWords] },
    { id: "estimate", label: { en: "Estimate" } },
  ],
})

const page = { ...anyPage, site: served(asking) }
const HIDDEN = { key: "3f2b8c1e-9d47-4a55-8e0b-6f1d2c3b4a59", token: "a-token", lang: "en", referrer: "" } as const

const draw = (view: Partial<FormView> = {}) => {
  const { body, styles } = hostedForm.drawForm(page, { values: hostedForm.begin(page), hidden: HIDDEN, ...view })
  document.body.innerHTML = body
  document.head.innerHTML = `<style>.about { display: none } ${styles}</style>`
  return within(document.body)
}

const start = async () => {
  const place = document.getElementById(FORM_PLACE)
  const state = document.getElementById(STATE_ID)?.textContent
  if (!place || !state) throw new Error("The page is not whole.")
  await comeAlive(place, JSON.parse(state))
}

const ADA = { name: "Ada", phone: "(512) 555-0143" }
const sent = (typed: Record<string, string>) => hostedForm.read(page, new URLSearchParams({ ...ADA, ...typed }))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: MONDAY_MORNING })
})
afterEach(() => {
  vi.useRealTimers()
  sessionStorage.clear()
  document.head.innerHTML = ""
})

describe("without scripts", () => {
  test("each service's number and questions show once that service is chosen", async () => {
    const view = draw()
    const shown = () => ["Call us now", "Is it old?", "How old is it?"].filter((text) => isSeen(view, text))
    expect(shown()).toEqual([])
    await userEvent.click(view.getByLabelText("No heat"))
    expect(shown()).toEqual(["Call us now", "Is it old?"])
    await userEvent.click(view.getByLabelText("Tune-up"))
    expect(shown()).toEqual(["How old is it?"])
    await userEvent.click(view.getByLabelText("Estimate"))
    expect(shown()).toEqual([])
  })

  test("the chosen service's answer counts, whatever was answered at another that asks under the same name", () => {
    const typed = { "answers.no-heat.age": "yes", "answers.tune-up.age": "Ten years" }
    expect(sent({ ...typed, service: "tune-up" })["answers.age"]).toBe("Ten years")
    expect(sent({ ...typed, service: "no-heat" })["answers.age"]).toBe("yes")
    expect(sent({ "answers.no-heat.age": "yes", service: "tune-up" })["answers.age"]).toBeUndefined()
  })

  test("only the chosen service's questions have to be answered, and the summary leads to them", () => {
    const address = {
      "address.street": "1 Oak St",
      "address.city": "Austin",
      "address.state": "TX",
      "address.zip": "78701",
    }
    const faultsAt = (service: string) => hostedForm.findFaults(page, sent({ ...address, service }), HIDDEN)
    expect(faultsAt("estimate")).toEqual([])
    const errors = faultsAt("tune-up")
    expect(errors).toEqual([{ field: "answers.age", code: "required" }])

    const view = draw({ values: sent({ ...address, service: "tune-up" }), trouble: { kind: "refused", errors } })
    const link = view.getByRole("link", { name: /How old is it/ })
    expect(document.getElementById(link.getAttribute("href")?.slice(1) ?? "")).toBe(
      view.getByLabelText("How old is it?"),
    )
    expect(view.getByLabelText("How old is it?").getAttribute("aria-invalid")).toBe("true")
  })

  test("what was answered stands there again", () => {
    const view = draw({ values: sent({ service: "tune-up", "answers.tune-up.age": "Ten years" }) })
    expect(view.getByLabelText<HTMLInputElement>("How old is it?").value).toBe("Ten years")
  })
})

describe("once the form is alive", () => {
  test("an answer goes with the request, under the question's own name", async () => {
    const fetched = vi
      .spyOn(globalThis, "fetch")
      .mockResolvedValue(Response.json({ reference: "7K3M-9QXT", status: "received" }, { status: 202 }))
    const view = draw({
      values: sent({
        service: "tune-up",
        "address.street": "1 Oak St",
        "address.city": "Austin",
        "address.state": "TX",
        "address.zip": "78701",
      }),
    })
    await start()
    const user = userEvent.setup()
    await user.click(view.getByRole("button", { name: "Send request" }))
    await user.click(await view.findByRole("link", { name: /How old is it/ }))
    expect(document.activeElement).toBe(view.getByLabelText("How old is it?"))
    await user.type(view.getByLabelText("How old is it?"), "Ten years")
    await user.click(view.getByRole("button", { name: "Send request" }))
    await view.findByText("7K3M-9QXT")
    expect(JSON.parse(String(fetched.mock.calls[0]?.[1]?.body))).toMatchObject({ answers: { age: "Ten years" } })
  })
})

/** Whether no style hides a text that stands in the page. */
const isSeen = (view: ReturnType<typeof draw>, text: string) =>
  view.getAllByText(new RegExp(text.replace("?", "\\?"))).some((element) => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      if (getComputedStyle(one).display === "none") return false
    }
    return true
  })
