import { afterEach, describe, expect, it } from "vitest"
import { placeAtTag, placeInMarkers } from "./place.ts"
import { findTags } from "./tag.ts"

const SRC = "https://book.example/v1/widget.js"

/** The document as a browser has it once the loader runs; scripts that were written so do not run themselves. */
const page = (body: string, head = "") => {
  document.head.innerHTML = head
  document.body.innerHTML = body
}
const start = () => {
  placeInMarkers()
  findTags().forEach(placeAtTag)
}
const forms = () => [...document.querySelectorAll("porchlight-booking")]

afterEach(() => {
  for (const form of forms()) form.remove()
  page("")
})

describe("the script's own tag", () => {
  it.each([
    ["by its address", `<script src="/other.js"></script><script src="${SRC}"></script>`],
    ["with a query that some plugin added", `<script src="${SRC}?ver=6.7"></script>`],
    ["pinned to a release", '<script src="https://book.example/v1/widget.zEt965PxNzfw.js"></script>'],
    ["parked by a page-speed plugin", `<script type="rocketlazyloadscript" data-rocket-src="${SRC}"></script>`],
  ])("is found %s", (_how, body) => {
    page(body)
    expect(findTags().map(({ base }) => base)).toEqual(["https://book.example/v1/"])
  })

  it("is found where a minifier has left no more of its address than the page needs", () => {
    page("<script src=v1/widget.js data-site=acme></script>")
    expect(findTags().map(({ base }) => base)).toEqual([new URL("v1/", document.baseURI).href])
  })

  it("is found under a path", () => {
    page('<script src="https://agency.example/porch/v1/widget.js"></script>')
    expect(findTags().map(({ base }) => base)).toEqual(["https://agency.example/porch/v1/"])
  })

  it("is not somebody else's widget.js", () => {
    page('<script src="https://other.example/v2/widget.js"></script><script src="lib-v1/widget.js"></script>')
    expect(findTags()).toEqual([])
  })
})

describe("the form's place", () => {
  it("is where the tag stands, with what the tag says", () => {
    page(
      `<h1>A</h1><script src="${SRC}" data-site="acme" data-lang="es" data-theme="dark" data-datalayer></script><p>B</p>`,
    )
    start()
    const form = document.querySelector("script + porchlight-booking")
    expect(form?.outerHTML).toBe(
      '<porchlight-booking site="acme" lang="es" theme="dark" datalayer=""></porchlight-booking>',
    )
    expect(form?.nextElementSibling?.textContent).toBe("B")
  })

  it("can be named in the address, since tag managers strip attributes", () => {
    page(`<main></main><script src="${SRC}?site=acme&mode=button&button-text=Book"></script>`)
    start()
    expect(forms()[0]?.outerHTML).toContain('site="acme" mode="button" button-text="Book"')
  })

  it.each([
    ["a tag", `<script src="${SRC}" data-site=" acme " data-service="no-heat\n"></script>`],
    ["a box", '<div data-porchlight-site=" acme " data-service="no-heat\n"></div>'],
    ["an address", `<script src="${SRC}?site=%20acme+&service=no-heat%0A"></script>`],
  ])("loses the blanks that were pasted along into %s", (_where, body) => {
    page(body)
    start()
    expect(forms()[0]?.outerHTML).toContain('site="acme" service="no-heat"')
  })

  it("takes no event handler from a tag", () => {
    page(`<script src="${SRC}?onfocus=alert(1)" data-site="acme" data-onclick="alert(1)"></script>`)
    start()
    expect(forms()[0]?.outerHTML).not.toContain("alert")
  })

  it("is taken once, however often the script runs, and however often the tag was pasted", () => {
    page(`<script src="${SRC}" data-site="acme"></script><p></p><script src="${SRC}" data-site="acme"></script>`)
    start()
    start()
    expect(forms()).toHaveLength(1)
  })

  it("is each tag's own where there are two sites", () => {
    page(`<script src="${SRC}" data-site="acme"></script><script src="${SRC}" data-site="other"></script>`)
    start()
    start()
    expect(forms().map((form) => form.getAttribute("site"))).toEqual(["acme", "other"])
  })

  it("has the server of its own tag if there are tags of two", () => {
    page(
      `<script src="${SRC}" data-site="acme"></script><script src="https://agency.example/v1/widget.js?site=other"></script>`,
    )
    start()
    expect(forms()).toEqual([
      expect.objectContaining({ base: "https://book.example/v1/" }),
      expect.objectContaining({ base: "https://agency.example/v1/" }),
    ])
  })

  it.each([
    ["in the head", "<p>A</p>", `<script src="${SRC}" data-site="acme"></script>`],
    [
      "in the hidden box of a tag manager",
      `<p>A</p><div style="display: none; visibility: hidden;"><script src="${SRC}" data-site="acme"></script></div>`,
      "",
    ],
  ])("is the end of the page for a tag %s", (_where, body, head) => {
    page(body, head)
    start()
    expect(document.body.lastElementChild?.localName).toBe("porchlight-booking")
  })

  it("is missing for a tag that names no site", () => {
    page(`<script src="${SRC}"></script>`)
    start()
    expect(forms()).toEqual([])
  })

  it.each(["ac'me", "ac]me", "é 🔥"])("is taken once for a site of the odd name %s", (site) => {
    page(`<main></main><script src="${SRC}"></script>`)
    document.querySelector("script")?.setAttribute("data-site", site)
    start()
    start()
    expect(forms().map((form) => form.getAttribute("site"))).toEqual([site])
  })

  it("is behind the body for a button: a router that swaps the body leaves it", () => {
    page(`<script src="${SRC}" data-site="acme" data-mode="button"></script>`)
    start()
    expect(forms()[0]?.parentElement).toBe(document.documentElement)
  })

  it.each(["button", "none"])("is the tag's own too where one of the mode %s for all pages came before it", (mode) => {
    page(
      `<main><script src="${SRC}" data-site="acme"></script></main>`,
      `<script src="${SRC}" data-site="acme" data-mode="${mode}"></script>`,
    )
    start()
    start()
    expect(forms().map((form) => [form.parentElement?.localName, form.getAttribute("mode")])).toEqual([
      ["main", null],
      ["html", mode],
    ])
  })

  it("waits for the body if the tag in the head runs before there is one", () => {
    page("", `<script src="${SRC}" data-site="acme"></script>`)
    const { body } = document
    body.remove()
    start()
    expect(forms()).toEqual([])
    document.documentElement.append(body)
    start()
    expect(forms().map((form) => form.parentElement)).toEqual([body])
  })

  it("is inside a marked div, once, and a tag for the same site adds nothing", () => {
    page(
      `<div data-porchlight-site="acme" data-service="no-heat"></div><script src="${SRC}" data-site="acme"></script>`,
    )
    start()
    start()
    expect(forms().map((form) => form.outerHTML)).toEqual([
      '<porchlight-booking site="acme" service="no-heat"></porchlight-booking>',
    ])
    expect(forms()[0]?.parentElement?.localName).toBe("div")
  })
})
