import { delayOf, waitsForConsent } from "./delays.ts"
import type { Finding } from "./findings.ts"
import { judgePolicy } from "./judge-policy.ts"
import { type Policy, parsePolicies } from "./policy.ts"
import {
  type FoundTag,
  isCopy,
  isFrameOfPage,
  isFrameWithTag,
  isUnclosed,
  namesWidget,
  placesIn,
  saidBy,
  tagsIn,
  wronglyQuoted,
} from "./tags.ts"

/** What is known beside the page itself. */
export type Surroundings = {
  /** Where Porchlight is reached, without a slash at its end. */
  server: string
  /** The site that the page is meant to have; undefined where any will do. */
  site: { id: string; services: readonly { id: string }[] } | undefined
  /** The release that the server runs. */
  release: { file: string; integrity: string } | undefined
  /** The page's own address. */
  address: URL | undefined
  /** What headers forbid; what the page itself says is found. */
  policies: readonly Policy[]
  /** Whether it is a page, with its head, and not a piece of one. */
  isWhole: boolean
}

/** Everything that is wrong with a page, as far as its markup tells. Nothing of the page is run or fetched. */
export const inspectPage = (page: Document, around: Surroundings): Finding[] => {
  const all = tagsIn(page, around.address)
  const tags = all.filter(({ element }) => !element.closest("noscript"))
  const [first] = tags
  const policies = [...around.policies, ...policiesIn(page)]
  const question = {
    server: around.server,
    page: around.address,
    scripts: tags.map(({ element }) => element),
    hasStyle: [...page.querySelectorAll("style")].some(({ textContent }) => textContent.includes("--porchlight-")),
  }
  return [
    ...(first ? judgeTags([first, ...tags.slice(1)], page, around) : whyNone(page, all, around)),
    ...policies.flatMap((policy) => judgePolicy(policy, question)),
  ]
}

const judgeTags = (tags: [FoundTag, ...FoundTag[]], page: Document, around: Surroundings): Finding[] => {
  const written = [...tags, ...placesIn(page)].flatMap(({ element }) => wronglyQuoted(element) ?? [])[0]
  const twice: Finding[] = tags.length > 1 ? [{ kind: "twice", times: tags.length }] : []
  // All else that could be said follows from it.
  if (written) return [{ kind: "wrong_quotes", written }, ...twice]
  if (tags.some(isUnclosed)) return [{ kind: "not_closed" }, ...twice]
  return [...twice, ...judgeSites(tags, page, around), ...judgeTag(tags[0], page, around)]
}

/** Why a page that has no tag shows none. */
const whyNone = (page: Document, unseen: readonly FoundTag[], { server }: Surroundings): Finding[] => {
  const scripts = [...page.querySelectorAll("script")]
  const frames = [...page.querySelectorAll("iframe")]
  const mistyped = scripts.find(
    (script) => isCopy(script) && script.getAttribute("src")?.trim().startsWith(`${server}/`),
  )
  if (unseen.length > 0) return [{ kind: "tag_in_noscript" }]
  if (mistyped) return [{ kind: "wrong_address", written: mistyped.getAttribute("src") ?? "", server }]
  if (scripts.some(isCopy)) return [{ kind: "copied", server }]
  if (frames.some(isFrameWithTag)) return [{ kind: "tag_in_frame" }]
  if (frames.some((frame) => isFrameOfPage(frame, server))) return [{ kind: "page_in_frame" }]
  if (isRead(page)) return [{ kind: "tag_as_text" }]
  if (hasComment(page)) return [{ kind: "tag_in_comment" }]
  if (placesIn(page).length > 0 || page.querySelector("[data-porchlight-open]")) return [{ kind: "no_script", server }]
  const manager = scripts.some(
    ({ src, text }) => src.includes("googletagmanager.com/gtm") || text.includes("gtm.start"),
  )
  const script = scripts.some(({ text }) => namesWidget(text))
  return [{ kind: "no_tag", bringer: script ? "script" : manager ? "manager" : undefined }]
}

const hasComment = (page: Document) => someNode(page, NodeFilter.SHOW_COMMENT, () => true)

/** Whether the tag can be read on the page: what a script says is for the browser alone. */
const isRead = (page: Document) =>
  someNode(page, NodeFilter.SHOW_TEXT, ({ parentElement }) => !parentElement?.matches("script, style"))

/** Whether a node of that kind names the widget, and is one that counts. */
const someNode = (page: Document, kind: number, counts: (node: Node) => boolean) => {
  const nodes = page.createTreeWalker(page, kind)
  while (nodes.nextNode()) if (namesWidget(nodes.currentNode.nodeValue) && counts(nodes.currentNode)) return true
  return false
}

const judgeTag = (tag: FoundTag, page: Document, { server, release, address }: Surroundings): Finding[] => {
  const { element, written } = tag
  const found: Finding[] = []
  const delay = delayOf(tag, page)
  const [, file = ""] = /\/v1\/(widget[.\w-]*\.js)/.exec(written) ?? []
  const integrity = element.getAttribute("integrity")
  const isPinned = file !== "widget.js"
  // A plugin for speed keeps what it fetched under the address that it fetched it from.
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
  if (integrity && !element.hasAttribute("crossorigin")) found.push({ kind: "hash_without_crossorigin" })
  return found
}

/** Browsers trust one's own machine (W3C, Secure Contexts, 3.1). */
const isInsecure = (address: URL | undefined): address is URL =>
  address?.protocol === "http:" && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(address.hostname)

const judgeSites = (tags: readonly FoundTag[], page: Document, { site, isWhole }: Surroundings): Finding[] => {
  const places = placesIn(page)
  const said = tags.flatMap((tag) => saidBy(tag, "site") || [])
  const sites = new Set([...said, ...places.map((place) => place.site)])
  const [any] = sites
  if (any === undefined) return [{ kind: "no_site", site: site?.id }]
  const found: Finding[] = []
  if (site && !sites.has(site.id)) found.push({ kind: "other_site", found: any, site: site.id })
  for (const each of sites) {
    const times = places.filter((place) => place.site === each && isInline(place.element)).length
    if (times > 1) found.push({ kind: "several_forms", site: each, times })
  }
  return [...found, ...judgeModes(tags, page, places, isWhole), ...judgeServices(tags, places, site)]
}

const MODES = ["inline", "button", "none"]

const judgeModes = (
  tags: readonly FoundTag[],
  page: Document,
  places: ReturnType<typeof placesIn>,
  isWhole: boolean,
): Finding[] => {
  const modes = tags.map((tag) => saidBy(tag, "mode") ?? "inline")
  const opens = page.querySelector("[data-porchlight-open]") !== null
  const found: Finding[] = []
  const unknown = modes.find((mode) => !MODES.includes(mode))
  if (unknown !== undefined) found.push({ kind: "unknown_mode", mode: unknown })
  if (modes.every((mode) => mode === "none") && places.length === 0 && !opens) found.push({ kind: "nothing_opens" })
  for (const [index, tag] of tags.entries()) {
    const site = saidBy(tag, "site")
    const stands = places.some((place) => place.site === site)
    if (isWhole && site && !stands && modes[index] === "inline" && tag.element.closest("head"))
      found.push({ kind: "in_head", site })
  }
  return found
}

const judgeServices = (
  tags: readonly FoundTag[],
  places: ReturnType<typeof placesIn>,
  site: Surroundings["site"],
): Finding[] => {
  if (!site) return []
  const known = site.services.map(({ id }) => id)
  const named = [
    ...tags.map((tag) => saidBy(tag, "service")),
    ...places.map(({ element }) => element.getAttribute("data-service") ?? element.getAttribute("service")),
  ]
  return [...new Set(named)].flatMap((service) =>
    service && !known.includes(service) ? { kind: "unknown_service" as const, service, known } : [],
  )
}

const isInline = (place: Element) =>
  !["button", "none"].includes(place.getAttribute("data-mode") ?? place.getAttribute("mode") ?? "inline")

const policiesIn = (page: Document): Policy[] =>
  [...page.querySelectorAll("meta[http-equiv][content]")].flatMap((meta) =>
    meta.getAttribute("http-equiv")?.toLowerCase() === "content-security-policy"
      ? parsePolicies(`Content-Security-Policy: ${meta.getAttribute("content")?.replace(/\s+/g, " ")}`)
      : [],
  )
