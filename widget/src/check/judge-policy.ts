import type { Finding } from "./findings.ts"
import { allowsAddress, type Policy, type Ruling, rulingOf, withSource } from "./policy.ts"

type Question = {
  /** Where Porchlight is reached, without a slash at its end. */
  server: string
  /** The page's own address, as far as it is known. */
  page: URL | undefined
  /** Of the page's tags; empty where they come otherwise. */
  scripts: readonly HTMLScriptElement[]
  /** Whether the page gives the form its colours in a style element. */
  hasStyle: boolean
}

/** What in a policy keeps the form from loading, reaching the server, or looking as it should. */
export const judgePolicy = (policy: Policy, { server, page, scripts, hasStyle }: Question): Finding[] => {
  const scriptsBy = rulingOf(policy, "script-src-elem", "script-src")
  const connectsBy = rulingOf(policy, "connect-src")
  const stylesBy = rulingOf(policy, "style-src-elem", "style-src")
  const blocks = ({ sources }: Ruling, path: string) => !allowsAddress(sources, new URL(path, server), page)
  const found = scriptsBy ? judgeScripts(scriptsBy, blocks, server, scripts) : []
  if (connectsBy && blocks(connectsBy, "/v1/sites/")) {
    const line = addition(connectsBy, "connect-src", server)
    found.push({ kind: "blocks_connect", directive: connectsBy.directive, line })
  }
  if (stylesBy && hasStyle && !allowsInline(stylesBy)) {
    found.push({ kind: "blocks_style", directive: stylesBy.directive })
  }
  return found
}

const judgeScripts = (
  ruling: Ruling,
  blocks: (ruling: Ruling, path: string) => boolean,
  server: string,
  scripts: readonly HTMLScriptElement[],
): Finding[] => {
  const { directive, sources } = ruling
  if (sources.some((source) => source.toLowerCase() === "'strict-dynamic'")) {
    const trusted = scripts.length > 0 && scripts.every((script) => isTrusted(sources, script))
    return trusted ? [] : [{ kind: "needs_nonce", directive }]
  }
  // A nonce allows only the tag itself. What the widget fetches after that is allowed by its address alone.
  const blocked = ["/v1/widget.js", "/v1/assets/form.js"].some((path) => blocks(ruling, path))
  return blocked ? [{ kind: "blocks_script", directive, line: addition(ruling, "script-src", server) }] : []
}

/** The line to add. If `default-src` rules, a new directive with its sources takes its place. */
const addition = (ruling: Ruling, name: string, server: string) =>
  `${withSource(ruling, server, ruling.directive === "default-src" ? name : ruling.directive)};`

const isTrusted = (sources: readonly string[], script: HTMLScriptElement) =>
  // A browser hides the nonce of a page that it shows from the page's attributes.
  [`'nonce-${script.nonce || script.getAttribute("nonce")}'`, `'${script.getAttribute("integrity")}'`].some((source) =>
    sources.includes(source),
  )

/** A nonce or a hash in the list overrides `'unsafe-inline'`, and our style element has neither. */
const allowsInline = ({ sources }: Ruling) =>
  sources.includes("'unsafe-inline'") && !sources.some((source) => /^'(nonce-|sha\d)/.test(source))
