import type { Language } from "@porchlight/shared/limits"
import type { Release } from "@porchlight/shared/preview"
import { type Attributes, element, opening } from "./markup.ts"

type Parts = {
  /** Directory of the widget's files, with a slash at its end. */
  base: string
  release: Pick<Release, "ahead">
  /** The page's language. For another one the loader fetches another file, and this one was fetched for nothing. */
  language: Language
  site: string
}

/**
 * Has a browser fetch what the loader will ask for, while the loader itself is on its way: one round trip less.
 *
 * All of it stands after the loader's tag, so that the loader comes first and runs while the larger files are still on their way. The
 * texts are a script and no hint, since they make the tab's first date formatter as soon as they run. Everything is asked for just as
 * the loader asks, without credentials for another origin: in any other way it would be fetched twice.
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
