import type { FieldError } from "@porchlight/shared/problem"
import { describe, expect, it } from "vitest"
import type { Outcome } from "../contract.ts"
import { begin, changed, type Model } from "./state.ts"
import { left, mended } from "./submission/field-errors.ts"
import * as settle from "./submission/settle.ts"
import { EMPTY, type FieldName } from "./values.ts"

type Step = (model: Model) => Model

/** A new form after all of this, one after another. */
const after = (...steps: Step[]) => steps.reduce((model, step) => step(model), begin(undefined))

const values = { ...EMPTY, name: "Ana" }
const sentOff: Step = (model) => settle.sentOff(model, { key: "key-1", unsettled: { body: "{}", values } })
const answered =
  (outcome: Outcome): Step =>
  (model) =>
    settle.answered(model, outcome)
const typed =
  (field: FieldName, value: string, faults: FieldError[] = []): Step =>
  (model) =>
    mended(changed(model, field, value), field, faults)
const refused =
  (...errors: FieldError[]): Step =>
  (model) =>
    settle.refused(model, errors)

describe("a request on its way", () => {
  it("may have arrived or not, until there is an answer", () => {
    expect(after(sentOff)).toMatchObject({ phase: { kind: "sending" }, attempt: { unsettled: { body: "{}" } } })
  })

  it("gives up its key once it is accepted", () => {
    const model = after(sentOff, answered({ kind: "accepted", reference: "7K3M-9QXT" }))
    expect(model.phase).toEqual({ kind: "sent", values, reference: "7K3M-9QXT", earlier: false })
    expect(model.attempt).toBeUndefined()
  })

  it.each<Outcome>([
    { kind: "refused", errors: [{ field: "phone", code: "invalid" }] },
    { kind: "busy", retryAfter: 5 },
    { kind: "gone" },
  ])("keeps its key, and is known not to be stored, if it is $kind", (outcome) => {
    expect(after(sentOff, answered(outcome)).attempt).toEqual({ key: "key-1" })
  })

  it("stays in doubt if a later try is turned away", () => {
    const model = after(sentOff, answered({ kind: "unknown" }), sentOff, answered({ kind: "busy", retryAfter: 5 }))
    expect(model.phase).toEqual({ kind: "unknown" })
    expect(model.attempt?.unsettled?.body).toBe("{}")
  })

  it("is not changed by an answer that nobody waits for", () => {
    const model = begin(undefined)
    expect(answered({ kind: "accepted", reference: "7K3M-9QXT" })(model)).toBe(model)
  })

  it("shows what was sent, even if something was changed meanwhile", () => {
    const model = after(sentOff, typed("name", "Bea"), answered({ kind: "accepted", reference: "7K3M-9QXT" }))
    expect(model.phase).toMatchObject({ values: { name: "Ana" } })
  })
})

describe("a form that is found again", () => {
  it("is in doubt if the page went away while an answer was awaited", () => {
    const draft = { values, attempt: { key: "key-1", unsettled: { body: "{}", values } } }
    expect(begin(draft).phase).toEqual({ kind: "unknown" })
  })

  it("is ready if nothing was being sent", () => {
    expect(begin({ values, attempt: { key: "key-1" } }).phase).toEqual({ kind: "ready" })
  })
})

describe("a keystroke", () => {
  const faulty = refused({ field: "phone", code: "invalid" }, { field: "address.city", code: "required" })

  it("never brings an error", () => {
    const model = after(typed("phone", "5", [{ field: "phone", code: "invalid" }]))
    expect(model.errors).toEqual([])
  })

  it("corrects its own field and leaves what the server said of another", () => {
    const model = after(faulty, typed("address.city", "A", []))
    expect(model.errors).toEqual([{ field: "phone", code: "invalid" }])
  })

  it("is needed: to pass through a field corrects nothing", () => {
    expect(left(after(faulty), "phone", []).errors).toHaveLength(2)
  })

  it("corrects a missing contact, whichever field it is in", () => {
    const model = after(refused({ field: "phone", code: "contact_required" }), typed("email", "a@b.co", []))
    expect(model.errors).toEqual([])
  })
})
