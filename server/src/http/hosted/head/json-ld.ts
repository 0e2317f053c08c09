import { html, raw } from "hono/html"

/**
 * Data for search engines, as a script that nobody runs: browsers take such a block for data before they ask the page's
 * Content-Security-Policy (HTML standard, "prepare the script element").
 *
 * Within a script only `<` can begin anything that ends or changes it, and in JSON it stands in texts alone.
 */
export const jsonLd = (data: object) =>
  html`<script type="application/ld+json">${raw(JSON.stringify(data).replaceAll("<", "\\u003c"))}</script>`
