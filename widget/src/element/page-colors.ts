import type { DayOrNight } from "@porchlight/shared/palette/color-names"
import type { Colors, Theme } from "@porchlight/shared/site"

/**
 * Works out the colours of a form: the page's where it has any, else the site's, else ours.
 *
 * @param root the form's outermost element, in its place
 * @returns `mode` says whether the surface that was found is a light or a dark one
 */
export type Mix = (root: HTMLElement, theme: Theme, mode: DayOrNight) => { mode: DayOrNight; colors: Colors }

/** Holds the function that mixes colours once it was fetched. The colours of a site come worked out already. */
export type Mixer = {
  mix?: Mix | undefined
  /**
   * Fetches `mix` if the page has colours of its own for this element. If it can't be fetched, the form wears the site's.
   *
   * @param isBare there are none of the site to wear
   */
  prepare(host: HTMLElement, isBare?: boolean): Promise<void>
}

export const mixer: Mixer = {
  prepare: async (host, isBare) => {
    if (!mixer.mix && (isBare || hasColors(host))) mixer.mix = await fetchMix().catch(() => undefined)
  },
}

const fetchMix = async () => (await import("./mix-colors.ts")).mixColors

const hasColors = (host: HTMLElement) => {
  const style = getComputedStyle(host)
  return ["accent", "surface", "text"].some((name) => style.getPropertyValue(`--porchlight-${name}`))
}
