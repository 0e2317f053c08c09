import type { Installed } from "./installed.ts"

/** Licences that ask no more of whoever hands the code on than to keep the notice. */
const SHIPPED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "Unlicense"]

/** Licences under which a tool may work here too, and which nothing that we hand on may have. */
const TOOLS = ["BlueOak-1.0.0", "CC-BY-4.0", "CC0-1.0", "LGPL-3.0-or-later", "MPL-2.0", "Python-2.0", "Zlib"]

/** What becomes of a package: its code is in what we hand on, or it only works here. */
export type Use = "shipped" | "tool"

/**
 * Whether a licence allows that use. Of a choice (`MIT OR GPL-2.0`) one is enough, of several (`MIT AND Zlib`) each has to.
 *
 * https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/
 *
 * @param expression an SPDX expression without nested parentheses; whatever else it is, it is not allowed
 */
export const isAllowed = (expression: string, use: Use): boolean => {
  const allowed = use === "shipped" ? SHIPPED : [...SHIPPED, ...TOOLS]
  const choices = expression.replace(/^\((.*)\)$/, "$1").split(" OR ")
  return choices.some((choice) => choice.split(" AND ").every((licence) => allowed.includes(licence)))
}

/** A package as it stands in a list. */
export type Licensed = Pick<Installed, "name" | "version" | "licence">

/** Those of the packages that may not be used so, as a sentence each. */
export const licenceFaults = (packages: readonly Licensed[], use: Use): string[] =>
  packages
    .filter(({ licence }) => !isAllowed(licence, use))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence || "no licence"} is not allowed (${use})`)
