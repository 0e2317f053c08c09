import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { draftStore } from "./draft.ts"
import { EMPTY } from "./values.ts"

const values = { ...EMPTY, name: "Ana" }

describe("a draft", () => {
  const store = draftStore(() => sessionStorage, "acme", "1")
  beforeEach(() => sessionStorage.clear())
  afterEach(() => vi.useRealTimers())

  it("comes back as it was kept", () => {
    const draft = { values, attempt: { key: "key-1", unsettled: { body: "{}", values } }, held: true, asked: "no-heat" }
    store.save(draft)
    expect(store.load()).toEqual({ ...draft, at: expect.any(Number) })
  })

  it("is separate for each form of the page and for each site", () => {
    store.save({ values, attempt: undefined })
    expect(draftStore(() => sessionStorage, "acme", "2").load()).toBeUndefined()
    expect(draftStore(() => sessionStorage, "other", "1").load()).toBeUndefined()
  })

  it("is gone after a day, also from the storage", () => {
    const HOUR = 3_600_000
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 23) })
    store.save({ values, attempt: undefined })
    vi.setSystemTime(Date.now() + 24 * HOUR)
    expect(store.load()?.values.name).toBe("Ana")
    store.save({ values, attempt: undefined })
    vi.setSystemTime(Date.now() + 24 * HOUR + 1)
    expect(store.load()).toBeUndefined()
    expect(sessionStorage.length).toBe(0)
  })

  it("of an older version, which did not date it, is still taken", () => {
    sessionStorage.setItem("porchlight:acme:1", JSON.stringify({ values }))
    expect(store.load()?.values.name).toBe("Ana")
  })

  it("leaves nothing behind", () => {
    store.save({ values, attempt: undefined })
    store.clear()
    expect(sessionStorage.length).toBe(0)
  })

  it.each(["", "nonsense", "null", "7", '{"values":7,"attempt":"x"}', '{"values":{"name":{}},"attempt":{"key":7}}'])(
    "is empty or missing if something else stands in its place: %s",
    (found) => {
      sessionStorage.setItem("porchlight:acme:1", found)
      const draft = store.load()
      expect(draft === undefined || (draft.values.name === "" && draft.attempt === undefined)).toBe(true)
    },
  )

  it("does no harm where storage is blocked", () => {
    const blocked = draftStore(
      () => {
        throw new DOMException("denied", "SecurityError")
      },
      "acme",
      "1",
    )
    blocked.save({ values, attempt: undefined })
    blocked.clear()
    expect(blocked.load()).toBeUndefined()
  })
})
