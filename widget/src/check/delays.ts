import type { FoundTag } from "./tags.ts"

/** Something that delays scripts: how to recognize it, and the attribute that exempts a script. */
type Delayer = { name: string; shows(tag: FoundTag, page: Document): boolean; exempt?: string }

const hasType = (tag: FoundTag, type: RegExp) => type.test(tag.element.getAttribute("type") ?? "")

const DELAYERS: readonly Delayer[] = [
  {
    name: "Cloudflare Rocket Loader",
    exempt: 'data-cfasync="false"',
    shows: (tag, page) =>
      tag.element.getAttribute("data-cfasync") !== "false" &&
      (hasType(tag, /rocketscript|^[\da-f]{20,}-(?:text|application)\/javascript$/i) ||
        page.querySelector('script[src*="rocket-loader"]') !== null),
  },
  {
    name: "WP Rocket",
    shows: (tag) => hasType(tag, /^rocketlazyloadscript$/i) || tag.attribute.startsWith("data-rocket"),
  },
  { name: "LiteSpeed Cache", exempt: 'data-no-defer="1"', shows: (tag) => hasType(tag, /^litespeed\/javascript$/i) },
  {
    name: "Perfmatters",
    shows: (tag) => hasType(tag, /^pmdelayedscript$/i) || tag.element.hasAttribute("data-perfmatters-type"),
  },
  { name: "Flying Scripts", shows: ({ element }) => element.getAttribute("data-type") === "lazy" },
]

/** Types under which a browser runs a script. */
const RUNS = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i

/** How consent managers mark scripts that have to wait. */
const CONSENT = [
  "data-cookieconsent",
  "data-cookiecategory",
  "data-category",
  "data-usercentrics",
  "data-requires-vendor-consent",
  "data-cmp-src",
]

/** Whether a tag waits until the visitor has agreed to something. */
export const waitsForConsent = ({ element, attribute }: FoundTag): boolean =>
  attribute === "data-cmp-src" ||
  (element.type === "text/plain" &&
    (CONSENT.some((name) => element.hasAttribute(name)) || /\b(?:optanon-|cmplz-|_iub_cs)/.test(element.className)))

/** What delays a tag, without a name if we don't know it. Undefined if nothing does. */
export const delayOf = (tag: FoundTag, page: Document): { by?: string; exempt?: string | undefined } | undefined => {
  const known = DELAYERS.find(({ shows }) => shows(tag, page))
  if (known) return { by: known.name, exempt: known.exempt }
  const isHeld = tag.attribute !== "src" || !RUNS.test(tag.element.getAttribute("type") ?? "")
  return isHeld && !waitsForConsent(tag) ? {} : undefined
}
