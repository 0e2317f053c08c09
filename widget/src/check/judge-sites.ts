import type { Finding } from "./findings.ts"
import type { Surroundings } from "./surroundings.ts"
import { type FoundTag, placesIn, saidBy } from "./tags.ts"

/** What is wrong with the sites, modes and services that a page's tags and places name. */
export const judgeSites = (tags: readonly FoundTag[], page: Document, { site, isWhole }: Surroundings): Finding[] => {
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
