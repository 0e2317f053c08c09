import { expect, it, vi } from "vitest"
import { lendLink } from "./lend-link.ts"

/** A form's element, `base` being what our tag says to those that it makes, with the link of a form that is put up in it. */
const element = (own: { base?: string } = {}) => {
  const host = Object.assign(document.createElement("div"), own)
  const root = host.attachShadow({ mode: "open" })
  document.body.append(host)
  const lend = (number: string, place = "opening") => {
    root.innerHTML = `<slot name="porchlight-call-${place}"><a class="call" href="tel:${number}">${number}</a></slot>`
    const takeBack = lendLink(root.querySelector("slot"))
    return { link: host.querySelector("a"), takeBack }
  }
  return { host, lend }
}

it("the number is the new site's once the element is another site's, whatever a script has made of the last one", () => {
  const { host, lend } = element({ base: "https://book.example/v1/" })
  const first = lend("+15125550100")
  if (first.link) first.link.href = "tel:+15125557777"
  first.takeBack?.()
  expect(host.children).toHaveLength(0)
  const second = lend("+13035550199")
  expect(second.link?.outerHTML).toBe('<a href="tel:+13035550199" slot="porchlight-call-opening">+13035550199</a>')
  second.takeBack?.()
  expect(lend("+15125550100").link?.href).toBe("tel:+15125550100")
})

it("an element that the page has brought along is left as it is until the page must have come to life", () => {
  vi.useFakeTimers()
  try {
    vi.spyOn(performance, "now").mockReturnValue(3000)
    const { host, lend } = element()
    lend("+15125550100")
    const gone = element()
    gone.lend("+15125550100").takeBack?.()
    expect(vi.getTimerCount(), "a form that has gone waits for nothing").toBe(1)
    vi.advanceTimersByTime(6999)
    expect(host.children).toHaveLength(0)
    vi.advanceTimersByTime(1)
    expect(host.children).toHaveLength(1)
    expect(gone.host.children).toHaveLength(0)
    expect(lend("+13035550199").link?.href, "its next one need not wait").toBe("tel:+13035550199")

    vi.spyOn(performance, "now").mockReturnValue(60_000)
    const later = element()
    later.lend("+15125550100")
    vi.advanceTimersByTime(1)
    expect(later.host.children, "nor does one that comes later").toHaveLength(1)
  } finally {
    vi.restoreAllMocks()
    vi.useRealTimers()
  }
})

it.each([undefined, {}])(
  "a page that has %j in place of the browser's clock has its number ten seconds later",
  (clock) => {
    vi.useFakeTimers()
    vi.stubGlobal("performance", clock)
    try {
      const { host, lend } = element()
      lend("+15125550100")
      vi.advanceTimersByTime(9999)
      expect(host.children).toHaveLength(0)
      vi.advanceTimersByTime(1)
      expect(host.children).toHaveLength(1)
    } finally {
      vi.unstubAllGlobals()
      vi.useRealTimers()
    }
  },
)

it("nobody waits for the number of an emergency, nor for any in a box that the loader has filled", () => {
  expect(element().lend("+15125550100", "urgent").link?.href).toBe("tel:+15125550100")
  const { host, lend } = element()
  const box = document.createElement("div")
  box.dataset.porchlightSite = "acme"
  document.body.append(box)
  box.append(host)
  expect(lend("+15125550100").link?.href).toBe("tel:+15125550100")
})
