import type { Language } from "@porchlight/shared/limits"
import type { Release } from "@porchlight/shared/preview"
import { opening } from "./markup.ts"

type Parts = {
  /** Directory of the widget's files, with a slash at its end. */
  base: string
  release: Pick<Release, "ahead">
  /** The page's: of another one the loader fetches its own file, and this one was fetched for nothing. */
  language: Language
  site: string
}

/**
 * Hints that have a browser fetch what the loader will ask for, while the loader itself is on its way: one round trip less.
 *
 * They stand behind the loader's tag: coming first, it gets the browser ready while the larger files are still on their way.
 * They ask in the very way the loader does, without credentials for another origin. Asked for in another way, all would be
 * fetched twice.
 */
export const aheadOf = ({ base, release, language, site }: Parts): string[] =>
  [
    ...(["form", language] as const).map((chunk) => {
      const { file, integrity } = release.ahead[chunk]
      return opening("link", { rel: "modulepreload", crossorigin: true, href: base + file, integrity })
    }),
    opening("link", { rel: "preload", as: "fetch", crossorigin: true, href: `${base}sites/${site}` }),
  ].map((tag) => `<${tag}>`)
