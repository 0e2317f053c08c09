import type { Visitor } from "../../harness/visitor/visitor.ts"

/** One control of the form as it came out on the page: what makes it usable, and how it is set. */
export type Control = { label: string; visible: boolean; height: number; looks: string }

/** What a visitor finds where the form should be. */
export type Found = {
  /** How many forms there are. */
  forms: number
  controls: Control[]
  /** The form's own box in the window. */
  left: number
  right: number
  /** How far the page can be scrolled sideways. */
  overflow: number
}

/** Looks at the form on the page, through whatever the page has done to it. */
export const findForm = (visitor: Visitor): Promise<Found> =>
  visitor.see(() => {
    const hosts = [...document.querySelectorAll("porchlight-booking")]
    const place = hosts[0]?.shadowRoot?.querySelector(".porchlight")
    const box = place?.getBoundingClientRect()
    const fields = place?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLButtonElement>(
      // Without what is for no person.
      "form :is(input, textarea, button):not([aria-hidden=true] *)",
    )
    const looksOf = (field: Element) => {
      const style = getComputedStyle(field)
      const { color, backgroundColor, fontSize, fontWeight, letterSpacing, textTransform, borderTopWidth } = style
      return [color, backgroundColor, fontSize, fontWeight, letterSpacing, textTransform, borderTopWidth].join(" ")
    }
    return {
      forms: hosts.filter((host) => host.shadowRoot?.querySelector("form")).length,
      controls: [...(fields ?? [])].map((field) => ({
        label: field.labels?.[0]?.textContent ?? field.textContent ?? "",
        visible:
          field.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
          // A chip hides its radio button and is the target itself.
          (field.labels?.[0]?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false),
        height: Math.round(
          (field.labels?.[0]?.querySelector("input") ? field.labels[0] : field).getBoundingClientRect().height,
        ),
        looks: looksOf(field),
      })),
      left: box?.left ?? 0,
      right: box?.right ?? 0,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }
  }, null)
