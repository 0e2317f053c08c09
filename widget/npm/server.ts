/**
 * The directory of a Porchlight server's first version.
 *
 * @param address of the server, as people write it: `https://book.example`, or below a path `https://agency.example/porch/`
 * @returns with a slash at its end. If that is no address, the page's own origin is taken and the console says what is expected
 */
export const baseOfServer = (address: string | null): string => {
  const isAddress = address !== null && URL.canParse(address)
  if (!isAddress) {
    console.warn(`Porchlight: base="${address ?? ""}" should be the server's address, such as https://book.example`)
  }
  return new URL("v1/", (isAddress ? address : location.origin).replace(/\/*$/, "/")).href
}
