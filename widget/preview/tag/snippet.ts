import { type Attributes, opening } from "./markup.ts"
import { type Pieces, piecesOf, type Wish } from "./pieces.ts"
import { isApart, type Platform } from "./platforms.ts"

/** What a block of code is for; each has words of its own. */
export type BlockName = "tag" | "place" | "script" | "opener" | "install" | "component" | "css"

/** A piece of code that is pasted as one. */
export type Block = { name: BlockName; code: string }

/**
 * What to paste, in the order in which to paste it, with only what differs from what the site does anyway.
 *
 * @example
 * snippetFor("html", { origin: "https://book.example", settings: { site: "acme" }, site })
 */
export const snippetFor = (platform: Platform, wish: Wish): Block[] => {
  const pieces = piecesOf(wish)
  const { mode = "inline" } = wish.settings
  if (platform === "react") return ofPackage(pieces, wish.origin, mode === "none")
  const script = platform === "gtm" ? pieces.scriptByAddress(mode !== "inline") : pieces.script
  if (mode === "button") return [block("tag", pieces.style, script, platform !== "gtm" && pieces.noscript)]
  if (mode === "none") return [block("opener", pieces.opener(true)), block("script", pieces.style, script)]
  if (!isApart(platform)) {
    const form = wish.keepsPlace ? [pieces.box, pieces.bareScript] : [pieces.script]
    return [block("tag", pieces.style, ...form, ...pieces.ahead, pieces.noscript)]
  }
  return [
    block("place", pieces.box, pieces.noscript),
    block("script", pieces.style, platform === "gtm" ? script : pieces.bareScript),
  ]
}

const block = (name: BlockName, ...lines: (string | false | undefined)[]): Block => ({
  name,
  code: lines.filter(Boolean).join("\n"),
})

const ofPackage = ({ said, rules, opener }: Pieces, origin: string, opened: boolean): Block[] => [
  { name: "install", code: "npm install @porchlight/widget" },
  { name: "component", code: component({ base: origin, ...said }, opened ? opener("") : undefined) },
  ...(rules ? [{ name: "css" as const, code: rules }] : []),
]

const component = (attributes: Attributes, opener: string | undefined) => {
  const form = `<${opening("porchlight-booking", attributes)} />`
  const lines = opener ? ["(", "  <>", `    ${opener}`, `    ${form}`, "  </>", ")"] : [form]
  return `import "@porchlight/widget/react"

export const Booking = () => ${lines.join("\n")}`
}
