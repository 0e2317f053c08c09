import type { ServiceArea } from "./site.ts"

/**
 * Whether a contractor works at a postal code: it is one of the area's, or begins as one that ends in `*` does. Capitals,
 * blanks and hyphens do not matter, nor do the four digits that may follow an American ZIP.
 *
 * @example
 * isInArea({ zips: ["78701", "H2X*"] }, "78701-1234") // true
 */
export const isInArea = ({ zips }: Pick<ServiceArea, "zips">, zip: string): boolean => {
  const code = plain(zip)
  return zips.some((known) =>
    known.endsWith("*") ? code.startsWith(plain(known.slice(0, -1))) : plain(known) === code,
  )
}

const plain = (zip: string) =>
  zip
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/^(\d{5})\d{4}$/, "$1")
