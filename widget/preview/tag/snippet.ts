import type { PublicSite } from "@porchlight/shared/site"
import { onlyWhatDiffers, type Settings } from "../settings/settings.ts"

/** What a marketer takes home. */
export type Snippet = {
  /** Goes into the page where the form shall stand. */
  tag: string
  /** What the site's configuration must say instead, on pages whose policy forbids a style element. */
  configuration: string | undefined
}

/**
 * The tag for a page, with only what differs from what the site does anyway.
 *
 * @param origin where Porchlight is reached, without a slash at its end
 */
export const snippetFor = (
  origin: string,
  settings: Settings,
  site: Pick<PublicSite, "languages" | "theme">,
): Snippet => {
  const { site: id, lang, accent, theme } = onlyWhatDiffers(settings, site)
  const attributes = Object.entries({ site: id, lang, theme }).flatMap(([name, value]) =>
    value ? [` data-${name}="${value}"`] : [],
  )
  return {
    tag: [
      ...(accent ? [`<style>porchlight-booking { --porchlight-accent: ${accent} }</style>`] : []),
      // With it, the loader comes over the connection that everything after it needs.
      `<script async crossorigin src="${origin}/v1/widget.js"${attributes.join("")}></script>`,
      `<noscript><a href="${origin}/book/${id}">Book a visit</a></noscript>`,
    ].join("\n"),
    configuration: accent && `"theme": { "accent": "${accent}" }`,
  }
}
