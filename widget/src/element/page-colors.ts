import type { DayOrNight } from "@porchlight/shared/palette/color-names"
import type { Colors, Theme } from "@porchlight/shared/site"

/**
 * Works out the colours of a form: the page's where it has any, else the site's, else ours.
 *
 * @param root the form's outermost element, in its place
 * @returns `mode` is what the surface that was found comes to
 */
export type Mix = (root: HTMLElement, theme: Theme, mode: DayOrNight) => { mode: DayOrNight; colors: Colors }

/** Who mixes colours, and has to be fetched for that: of the site's and of ours everything is worked out already. */
export type Mixer = {
  mix?: Mix | undefined
  /** Fetches `mix` where the page has colours of its own for this element. Where it can't be had, the form wears the site's. */
  prepare(host: HTMLElement): Promise<void>
}

export const mixer: Mixer = {
  prepare: async (host) => {
    if (!mixer.mix && hasColors(host)) mixer.mix = await fetchMix().catch(() => undefined)
  },
}

const fetchMix = async () => (await import("./mix-colors.ts")).mixColors

const hasColors = (host: HTMLElement) => {
  const style = getComputedStyle(host)
  return ["accent", "surface", "text"].some((name) => style.getPropertyValue(`--porchlight-${name}`))
}
