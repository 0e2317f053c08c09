import type { SiteConfig } from "../sites/config.ts"

/**
 * The checked configuration as it goes along with the Worker: one line a site, with its id, a tab, and the rest as JSON.
 *
 * Ten thousand sites are some ten megabytes. As a text that is cut into lines they cost a start next to nothing, and only
 * the sites that somebody asks for are ever parsed.
 */
export const toSiteLines = (configs: readonly SiteConfig[]): string =>
  configs.map((config) => `${config.id}\t${JSON.stringify(config)}\n`).join("")

/** The JSON of each site by its id, in the file's order. */
export const readSiteLines = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    lines
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => {
        const tab = line.indexOf("\t")
        return [line.slice(0, tab), line.slice(tab + 1)]
      }),
  )
