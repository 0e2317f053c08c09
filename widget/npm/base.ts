/**
 * Where a Porchlight server answers the widget.
 *
 * @param address the server's, as people write it: `https://book.example`, or below a path `https://agency.example/porch/`
 * @returns the directory of its first version with a slash at its end; undefined, and a word to the developer, if that
 *   is no address
 */
export const serverBase = (address: string | null): string | undefined => {
  if (address && URL.canParse(address)) return new URL("v1/", address.replace(/\/*$/, "/")).href
  console.warn(`Porchlight: base="${address ?? ""}" should be the server's address, such as https://book.example`)
  return undefined
}
