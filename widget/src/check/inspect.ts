import { delayOf, waitsForConsent } from "./delays.ts"
import { type Finding, onlyOnce } from "./findings.ts"
import { judgePolicy } from "./judge-policy.ts"
import { judgeSites } from "./judge-sites.ts"
import { type Policy, parsePolicies } from "./policy.ts"
import type { Surroundings } from "./surroundings.ts"
import { type FoundTag, isUnclosed, placesIn, saidBy, tagsIn, wronglyQuoted } from "./tags.ts"
import { whyNone } from "./why-none.ts"

/** Everything that is wrong with a page, as far as its markup tells. Nothing of the page is run or fetched. */
export const inspectPage = (page: Document, around: Surroundings): Finding[] => {
  const all = tagsIn(page, around.address)
  const tags = all.filter(({ element }) => !element.closest("noscript"))
  const policies = [...around.policies, ...policiesIn(page)]
  const question = {
    server: around.server,
    page: around.address,
    scripts: tags.map(({ element }) => element),
    hasStyle: [...page.querySelectorAll("style")].some(({ textContent }) => textContent.includes("--porchlight-")),
  }
  return [
    ...(tags.length > 0 ? judgeTags(tags, page, around) : whyNone(page, all, around)),
    ...policies.flatMap((policy) => judgePolicy(policy, question)),
  ]
}

const judgeTags = (tags: readonly FoundTag[], page: Document, around: Surroundings): Finding[] => {
  const written = [...tags, ...placesIn(page)].flatMap(({ element }) => wronglyQuoted(element) ?? [])[0]
  const times = timesOf(tags)
  const twice: Finding[] = times > 1 ? [{ kind: "twice", times }] : []
  // Everything else that could be found follows from it.
  if (written) return [{ kind: "wrong_quotes", written }, ...twice]
  if (tags.some(isUnclosed)) return [{ kind: "not_closed" }, ...twice]
  const ofEach = tags.flatMap((tag) => judgeTag(tag, page, around))
  return [...twice, ...judgeSites(tags, page, around), ...onlyOnce(ofEach)]
}

/** How often a page has the same tag. One for its form and one for what all pages share, a button or openers, go together. */
const timesOf = (tags: readonly FoundTag[]): number => {
  const inline = tags.filter((tag) => (saidBy(tag, "mode") ?? "inline") === "inline").length
  return Math.max(inline, tags.length - inline)
}

const judgeTag = (tag: FoundTag, page: Document, { server, release, address }: Surroundings): Finding[] => {
  const { element, written } = tag
  const found: Finding[] = []
  const delay = delayOf(tag, page)
  const [, file = ""] = /\bv1\/(widget[.\w-]*\.js)/.exec(written) ?? []
  const integrity = element.getAttribute("integrity")
  const isPinned = file !== "widget.js"
  // A page-speed plugin stores its copy below a path of its own, which ends with the original one.
  if (tag.address && tag.address.pathname !== `/v1/${file}`) {
    const isOurs = tag.address.origin === server
    found.push(isOurs ? { kind: "wrong_address", written, server } : { kind: "copied", server })
  } else if (tag.address && tag.address.host !== new URL(server).host)
    found.push({ kind: "other_server", found: tag.address.origin, server })
  if (address?.protocol === "https:" && isInsecure(tag.address))
    found.push({ kind: "insecure", found: tag.address.origin })
  if (waitsForConsent(tag)) found.push({ kind: "waits_for_consent" })
  if (delay) found.push({ kind: "delayed", by: delay.by, exempt: delay.exempt, server })
  if (release && isPinned && file !== release.file) found.push({ kind: "old_release", address: written })
  else if (release && isPinned && integrity && integrity !== release.integrity)
    found.push({ kind: "wrong_hash", integrity: release.integrity })
  else if (release && fetchesOldAhead(page, server, release)) found.push({ kind: "old_ahead" })
  if (integrity && !element.hasAttribute("crossorigin")) found.push({ kind: "hash_without_crossorigin" })
  return found
}

const fetchesOldAhead = (page: Document, server: string, { ahead }: NonNullable<Surroundings["release"]>): boolean =>
  [...page.querySelectorAll('link[rel="modulepreload"]')].some((hint) => {
    const address = hint.getAttribute("href") ?? ""
    return address.startsWith(`${server}/v1/assets/form.`) && address !== `${server}/v1/${ahead.form.file}`
  })

/** Browsers trust the local machine (W3C, Secure Contexts, 3.1). */
const isInsecure = (address: URL | undefined): address is URL =>
  address?.protocol === "http:" && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(address.hostname)

const policiesIn = (page: Document): Policy[] =>
  [...page.querySelectorAll("meta[http-equiv][content]")].flatMap((meta) =>
    meta.getAttribute("http-equiv")?.toLowerCase() === "content-security-policy"
      ? parsePolicies(`Content-Security-Policy: ${meta.getAttribute("content")?.replace(/\s+/g, " ")}`)
      : [],
  )
