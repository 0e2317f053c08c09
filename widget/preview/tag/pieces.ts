import type { Language } from "@porchlight/shared/limits"
import type { Release } from "@porchlight/shared/preview"
import type { PublicSite } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import { aheadOf } from "./ahead.ts"
import { type Attributes, asData, element } from "./markup.ts"
import { attributesOf, rulesOf } from "./said.ts"

/** What a snippet is made for. */
export type Wish = {
  /** Where Porchlight is reached, without a slash at its end. */
  origin: string
  /** Only what differs from what the site does anyway. */
  settings: Settings
  site: Pick<PublicSite, "phoneDisplay" | "languages">
  /** The release that the server runs. Without it there is nothing to pin the tag to, and no file to fetch ahead. */
  release?: Pick<Release, "file" | "integrity" | "ahead"> | undefined
  /** Whether the tag is pinned to that release; by default it is always the newest. */
  pinned?: boolean
  /** Whether the page asks for all that the form needs at once, before the loader does. */
  fetchesAhead?: boolean
  /** Whether the form's place is kept free until the form is there. */
  keepsPlace?: boolean
}

/** The words of links to the hosted page. */
const BOOK: Readonly<Record<Language, string>> = {
  en: "Book a visit",
  es: "Pida una visita",
  fr: "Demandez une visite",
}

const KEPT_PLACE = "min-height: 100vh"

/** The booking page with what is chosen from the start. */
export const hostedPage = ({ origin, settings: { site, service, lang } }: Pick<Wish, "origin" | "settings">): string =>
  `${origin}/book/${site}${queryOf({ service, lang })}`

/** The parts that the snippets of all platforms are put together from. */
export const piecesOf = ({ origin, settings, site, release, pinned, fetchesAhead, keepsPlace }: Wish) => {
  const said = attributesOf(settings, site)
  const rules = rulesOf(settings)
  const language = settings.lang ?? site.languages[0] ?? "en"
  const words = BOOK[language]
  const hosted = hostedPage({ origin, settings })
  const loader = pinned ? release : undefined
  const address = `${origin}/v1/${loader?.file ?? "widget.js"}`
  const ahead =
    release && fetchesAhead ? aheadOf({ base: `${origin}/v1/`, release, language, site: settings.site }) : []
  const script = (attributes: Attributes) =>
    // With crossorigin, the loader comes over the connection that everything after it needs; a pinned one cannot do without.
    element("script", {
      async: true,
      crossorigin: true,
      // Browsers give async scripts a low priority, and nothing that is fetched ahead is of use before this one runs.
      fetchpriority: ahead.length > 0 ? "high" : undefined,
      src: address,
      integrity: loader?.integrity,
      ...asData(attributes),
    })

  return {
    hosted,
    /** The colours and measures of this page. */
    style: rules && `<style>${rules}</style>`,
    rules,
    /** What the loader would ask for, asked for beside it. */
    ahead,
    /** The script that says everything itself. */
    script: script({ site: settings.site, ...said }),
    /** The script where boxes say everything. */
    bareScript: script({}),
    /**
     * As Tag Manager runs it, which strips attributes that it does not know: everything in the address, and no hash.
     *
     * @param whole false where boxes say everything
     */
    scriptByAddress: (whole: boolean) => {
      const query = new URLSearchParams({ site: settings.site })
      for (const [name, value] of Object.entries(said)) if (typeof value === "string") query.set(name, value)
      return element("script", { async: true, src: whole ? `${address}?${query}` : address })
    },
    /** The form's place as a box, for editors that strip tags that they do not know. */
    box: element("div", {
      "data-porchlight-site": settings.site,
      ...asData(said),
      style: keepsPlace ? KEPT_PLACE : undefined,
    }),
    noscript: `<noscript>${element("a", { href: hosted }, words)}</noscript>`,
    /**
     * Opens the dialog, and leads to the hosted page where scripts do not run.
     *
     * @param noService how the attribute stands without a value: React writes `true` as a word
     */
    opener: (noService: true | "") =>
      element("a", { href: hosted, "data-porchlight-open": settings.service ?? noService }, words),
    /** Of the package. */
    said: { site: settings.site, ...said } satisfies Attributes,
  }
}

const queryOf = (said: Record<string, string | undefined>) => {
  const query = new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  return query.size > 0 ? `?${query}` : ""
}

export type Pieces = ReturnType<typeof piecesOf>
