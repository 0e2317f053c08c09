import { expect, it } from "vitest"
import { lendLink } from "./lend-link.ts"

const host = document.createElement("div")
const root = host.attachShadow({ mode: "open" })

/** The link of a form that is put up in the element, and what ends it. */
const lend = (number: string) => {
  root.innerHTML = `<slot name="porchlight-call-opening"><a class="call" href="tel:${number}">${number}</a></slot>`
  const takeBack = lendLink(root.querySelector("slot"))
  return { link: host.querySelector("a"), takeBack }
}

it("the number is the new site's once the element is another site's, whatever a script has made of the last one", () => {
  const first = lend("+15125550100")
  if (first.link) first.link.href = "tel:+15125557777"
  first.takeBack?.()
  expect(host.children).toHaveLength(0)
  const second = lend("+13035550199")
  expect(second.link?.outerHTML).toBe('<a href="tel:+13035550199" slot="porchlight-call-opening">+13035550199</a>')
  second.takeBack?.()
  expect(lend("+15125550100").link?.href).toBe("tel:+15125550100")
})
