import type { Page } from "playwright"

declare global {
  interface Window {
    announced?: string[]
  }
}

/**
 * Listens from now on to what a screen reader announces by itself: what live regions come to say, what the form itself moves the
 * focus to, and what comes to describe the control that has it, as Orca and NVDA say too. A region that comes into the page together
 * with its words is marked, since many readers keep silent then.
 */
export const listen = (page: Page): Promise<void> =>
  page.locator("porchlight-booking").evaluate((host) => {
    const root = host.shadowRoot
    if (!root) throw new Error("There is no form.")
    const announced: string[] = []
    window.announced = announced
    const wordsOf = (node: Node): string => {
      if (node instanceof Text) return node.data
      if (node instanceof Element && node.getAttribute("aria-hidden") === "true") return ""
      const lent = node instanceof HTMLSlotElement ? node.assignedNodes() : []
      const parts = [...(lent.length > 0 ? lent : node.childNodes)].map(wordsOf)
      const block = node instanceof HTMLElement && getComputedStyle(node).display !== "inline"
      return block ? ` ${parts.join("")} ` : parts.join("")
    }
    const clean = (words: string) => words.replace(/\s+/g, " ").trim()
    const regions = () => [...root.querySelectorAll('[role="status"], [role="alert"], [aria-live]')]
    let known = new Map(regions().map((region) => [region, clean(wordsOf(region))]))
    const description = () => {
      const ids = root.activeElement?.getAttribute("aria-describedby")?.split(" ") ?? []
      return clean(ids.map((id) => wordsOf(root.getElementById(id) ?? new Text())).join(" "))
    }
    let described = description()
    const look = () => {
      const now = new Map(regions().map((region) => [region, clean(wordsOf(region))]))
      for (const [region, words] of now) {
        if (!words || known.get(region) === words) continue
        const role = region.getAttribute("role")
        const silent = !known.has(region) && role !== "alert"
        announced.push(`${silent ? "unheard " : ""}${role}: ${words}`)
      }
      known = now
      const words = description()
      if (words && words !== described) announced.push(`described: ${words}`)
      described = words
    }
    new MutationObserver(look).observe(root, {
      attributeFilter: ["aria-describedby"],
      childList: true,
      characterData: true,
      subtree: true,
    })
    root.addEventListener("focusin", ({ target }) => {
      described = description()
      if (!(target instanceof HTMLElement) || target.tabIndex !== -1) return
      const label = root.getElementById(target.getAttribute("aria-labelledby") ?? "")
      announced.push(`focus: ${clean(wordsOf(label ?? target))}`)
    })
  })

/** All that was announced since. */
export const announced = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.announced ?? [])
