import { beforeEach, describe, expect, it } from "vitest"
import { draftStore } from "./draft.ts"
import { EMPTY } from "./values.ts"

const values = { ...EMPTY, name: "Ana" }

describe("a draft", () => {
  const store = draftStore(() => sessionStorage, "acme", "1")
  beforeEach(() => sessionStorage.clear())

  it("comes back as it was kept", () => {
    const draft = { values, attempt: { key: "key-1", unsettled: { body: "{}", values } } }
    store.save(draft)
    expect(store.load()).toEqual(draft)
  })

  it("is another one for another form of the page, and for another site", () => {
    store.save({ values, attempt: undefined })
    expect(draftStore(() => sessionStorage, "acme", "2").load()).toBeUndefined()
    expect(draftStore(() => sessionStorage, "other", "1").load()).toBeUndefined()
  })

  it("leaves nothing behind", () => {
    store.save({ values, attempt: undefined })
    store.clear()
    expect(sessionStorage.length).toBe(0)
  })

  it.each(["", "nonsense", "null", "7", '{"values":7,"attempt":"x"}', '{"values":{"name":{}},"attempt":{"key":7}}'])(
    "is empty or none when something else stands in its place: %s",
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
