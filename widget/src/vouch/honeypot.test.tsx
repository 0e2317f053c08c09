import { HONEYPOT } from "@porchlight/shared/form-token"
import { describe, expect, it } from "vitest"
import { ACCEPTED, renderForm } from "../../test/render-form.tsx"
import { site } from "../../test/site.ts"
import type { FormToken, Outcome } from "../contract.ts"

const trap = () => document.querySelector<HTMLInputElement>(`input[name=${HONEYPOT}]`)

describe("the field that people never meet", () => {
  it("is reached neither by key nor by screen reader, and whoever fills in the form is taken for a person", async () => {
    const { view, user, sent, fillIn, send } = renderForm()
    await fillIn()
    const box = trap()
    expect(box).not.toBeNull()
    expect(view.getAllByRole("textbox")).not.toContain(box)
    view.getByLabelText("Full name").focus()
    for (let presses = 0; presses < 30; presses++) {
      await user.tab()
      expect(document.activeElement).not.toBe(box)
    }
    await send()
    await view.findByText("7K3M-9QXT")
    expect(sent[0]?.form).toBe("")
  })

  it("gives away whoever fills in every field, by script too", async () => {
    const { view, sent, fillIn, send } = renderForm()
    await fillIn()
    const box = trap()
    if (box) box.value = "https://spam.example"
    await send()
    await view.findByText("7K3M-9QXT")
    expect(sent[0]?.form).toBe("h=1")
  })

  // By what browsers and password managers look for in names, labels and ids, whatever `autocomplete` says.
  it.each([
    /name|nombre|nom|vorname/i,
    /e-?mail|correo|courriel/i,
    /phone|mobile|cell|tel|fax|ext/i,
    /street|addr|direccion|adresse|city|ville|state|region|zip|post|country|pays/i,
    /company|organi[sz]ation|business|title|honorific/i,
    /user|login|pass|pwd|pin|otp|code|card|cc|cvc|iban|account/i,
    /url|web|site|birth|bday|sex|gender|note|comment|promo|coupon|search/i,
  ])("is called nothing that is filled in for people: %s", (known) => {
    expect(HONEYPOT).not.toMatch(known)
  })
})

describe("a request to a site that needs a token", () => {
  const required = site({ bots: { formToken: "required" } })
  const fetchFormToken = async (_site: string, key: string): Promise<FormToken> => ({ token: `for-${key}` })

  it("is sent with one for its own key, and the visitor notices nothing", async () => {
    const { view, sent, fillIn, send } = renderForm({ site: required, fetchFormToken })
    await fillIn()
    await send()
    await view.findByText("7K3M-9QXT")
    expect(sent[0]?.form).toBe(`t=for-${sent[0]?.key}`)
  })

  it("has a new one for the same key if it is sent again after a reload: it stays one booking", async () => {
    const first = renderForm({ site: required, fetchFormToken, outcomes: [new Promise<Outcome>(() => {})] })
    await first.fillIn()
    await first.send()
    await expect.poll(() => first.sent.length).toBe(1)
    first.leavePage()

    const anew = async (_site: string, key: string) => ({ token: `again-for-${key}` })
    const second = renderForm({ site: required, fetchFormToken: anew, outcomes: [ACCEPTED] })
    await second.view.findByText("We could not tell whether your request reached us")
    await second.send()
    await second.view.findByText("7K3M-9QXT")
    const key = first.sent[0]?.key
    expect(second.sent[0]).toMatchObject({ key, body: first.sent[0]?.body, form: `t=again-for-${key}` })
  })
})
