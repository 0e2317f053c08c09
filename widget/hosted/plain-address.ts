/** The page's own address, also where it is shown in answer to the form, which is sent to an address not quite its own. */
export const plainAddress = (address: string): URL => {
  const plain = new URL(address)
  plain.searchParams.delete("send")
  return plain
}
