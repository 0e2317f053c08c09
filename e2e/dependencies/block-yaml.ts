/**
 * Reads the plain values of a YAML file that is made of nested blocks, as pnpm writes its own: no lists, no folded texts. What else
 * stands there is left out.
 *
 * @returns the values by their paths, such as `["importers", "server", "dependencies", "hono", "specifier"]`
 */
export const readBlocks = (text: string): { path: string[]; value: string }[] => {
  const above: { indent: number; key: string }[] = []
  return text.split("\n").flatMap((line) => {
    const [, spaces = "", key, value = ""] = /^( *)('[^']+'|[^\s#'"-][^:]*):(?: (.*))?$/.exec(line) ?? []
    if (key === undefined) return []
    while ((above.at(-1)?.indent ?? -1) >= spaces.length) above.pop()
    above.push({ indent: spaces.length, key: unquoted(key) })
    return value ? [{ path: above.map((each) => each.key), value: unquoted(value) }] : []
  })
}

const unquoted = (text: string) => text.replace(/^'(.*)'$/, "$1")
