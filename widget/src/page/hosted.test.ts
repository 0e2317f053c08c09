import { expect, it } from "vitest"
import { hrefOf } from "./hosted.ts"

const linkTo = (href: string) => {
  document.body.innerHTML = "<a><b data-porchlight-open>Book</b></a><button data-porchlight-open></button>"
  document.querySelector("a")?.setAttribute("href", href)
  return hrefOf(document.querySelector("b") ?? undefined)
}

it("leads where the page's own link leads", () => {
  expect(linkTo("https://book.example/book/acme")).toBe("https://book.example/book/acme")
})

it.each(["", "#", " #", "#book", "javascript:void(0)", "JavaScript:;", " javascript:;"])(
  "leads nowhere for %j, which makes a button of a link",
  (href) => {
    expect(linkTo(href)).toBeUndefined()
  },
)
