import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { placeAtTag, placeInMarkers } from "./place.ts"
import { baseOf, findTag } from "./tag.ts"

const page = (body: string, head = "") => {
  const made = document.implementation.createHTMLDocument()
  made.head.innerHTML = head
  made.body.innerHTML = body
  return made
}
const SRC = "https://book.example/v1/widget.js"
const tagOf = (made: Document) => {
  const tag = findTag(made)
  if (!tag) throw new Error("no tag")
  return tag
}

describe("the script's own tag", () => {
  it("is found by its address where the browser does not say which one runs", () => {
    expect(findTag(page(`<script src="/other.js"></script><script src="${SRC}" id="ours"></script>`))?.id).toBe("ours")
  })

  it("is found behind a query that some plugin added, and under a path", () => {
    expect(baseOf(tagOf(page('<script src="https://agency.example/porch/v1/widget.js?ver=6.7"></script>')))).toBe(
      "https://agency.example/porch/v1/",
    )
  })

  it("is not somebody else's widget.js", () => {
    expect(findTag(page('<script src="https://other.example/v2/widget.js"></script>'))).toBeUndefined()
  })
})

describe("the form's place", () => {
  it("is where the tag stands, with what the tag says", () => {
    const made = page(
      `<h1>A</h1><script src="${SRC}" data-site="acme" data-lang="es" data-theme="dark"></script><p>B</p>`,
    )
    placeAtTag(tagOf(made), made)
    const form = made.querySelector("script + porchlight-booking")
    expect(form?.getAttribute("site")).toBe("acme")
    expect(form?.getAttribute("lang")).toBe("es")
    expect(form?.getAttribute("theme")).toBe("dark")
    expect(form?.nextElementSibling?.textContent).toBe("B")
  })

  it("is taken once, however often the script runs", () => {
    const made = page(`<script src="${SRC}" data-site="acme"></script>`)
    placeAtTag(tagOf(made), made)
    placeAtTag(tagOf(made), made)
    expect(made.querySelectorAll("porchlight-booking").length).toBe(1)
  })

  it("is each tag's own where there are two", () => {
    const made = page(`<script src="${SRC}" data-site="acme"></script><script src="${SRC}" data-site="other"></script>`)
    placeAtTag(tagOf(made), made)
    placeAtTag(tagOf(made), made)
    expect([...made.querySelectorAll("porchlight-booking")].map((form) => form.getAttribute("site"))).toEqual([
      "acme",
      "other",
    ])
  })

  it("is the end of the page for a tag in the head", () => {
    const made = page("<p>A</p>", `<script src="${SRC}" data-site="acme"></script>`)
    placeAtTag(tagOf(made), made)
    expect(made.body.lastElementChild?.localName).toBe("porchlight-booking")
  })

  it.each(["", 'data-site="acme" data-mode="none"'])("is nowhere for a tag with <%s>", (attributes) => {
    const made = page(`<script src="${SRC}" ${attributes}></script>`)
    placeAtTag(tagOf(made), made)
    expect(made.querySelector("porchlight-booking")).toBeNull()
  })

  it("is inside a marked div, once", () => {
    const made = page('<div data-porchlight-site="acme" data-service="no-heat"></div>')
    placeInMarkers(made)
    placeInMarkers(made)
    const forms = made.querySelectorAll("div > porchlight-booking")
    expect(forms.length).toBe(1)
    expect(forms[0]?.getAttribute("site")).toBe("acme")
    expect(forms[0]?.getAttribute("service")).toBe("no-heat")
  })
})

describe("the script itself", () => {
  beforeEach(() => vi.resetModules())
  afterEach(() => {
    document.body.innerHTML = ""
  })

  it("says so where it can't find its tag", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {})
    await import("./main.ts")
    expect(warn).toHaveBeenCalledOnce()
    warn.mockRestore()
  })
})
