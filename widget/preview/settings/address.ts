/**
 * All that an address says, as one query.
 *
 * Texts stand in the fragment, which no server is sent: all texts of a form are more than a server reads of an address.
 */
export const saidIn = ({ search, hash }: Pick<Location, "search" | "hash">): string =>
  hash.startsWith("#texts=") ? `${search || "?"}&${hash.slice(1)}` : search

/** The query and fragment that {@link saidIn} makes the same of. */
export const toAddress = (query: string): string => {
  const words = new URLSearchParams(query)
  const texts = words.get("texts")
  words.delete("texts")
  return `?${words}${texts ? `#${new URLSearchParams({ texts })}` : ""}`
}
