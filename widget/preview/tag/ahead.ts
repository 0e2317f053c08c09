import type { Language } from "@porchlight/shared/limits"
import type { Release } from "@porchlight/shared/preview"
import { type Attributes, element, opening } from "./markup.ts"

type Parts = {
  /** Directory of the widget's files, with a slash at its end. */
  base: string
  release: Pick<Release, "ahead">
  /** The page's: of another one the loader fetches its own file, and this one was fetched for nothing. */
  language: Language
  site: string
}

/**
 * Has a browser fetch what the loader will ask for, while the loader itself is on its way: one round trip less.
 *
 * All of it stands behind the loader's tag: coming first, it gets the browser ready while the larger files are still on their way.
 * So do the texts, which are a script rather than a hint: they make the tab's first formatter as soon as they are there.
 * They ask in the very way the loader does, without credentials for another origin. Asked for in another way, all would be
 * fetched twice.
 */
export const aheadOf = ({ base, release, language, site }: Parts): string[] => {
  const { form, [language]: texts } = release.ahead
  return [
    hint({ rel: "modulepreload", crossorigin: true, href: base + form.file, integrity: form.integrity }),
    element("script", {
      async: true,
      type: "module",
      crossorigin: true,
      src: base + texts.file,
      integrity: texts.integrity,
    }),
    hint({ rel: "preload", as: "fetch", crossorigin: true, href: `${base}sites/${site}` }),
  ]
}

const hint = (attributes: Attributes) => `<${opening("link", attributes)}>`
