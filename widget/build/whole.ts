import type { Plugin } from "vite"

const MARK = "?whole"

/**
 * Gives a chunk that few visitors fetch its own copy of what it shares with others. Otherwise those few lines would become a
 * file of their own, which everybody would have to wait for.
 *
 * @param entry how the import of such a chunk is written
 */
export const whole = (entry: string): Plugin => ({
  name: "whole",
  enforce: "pre",
  async resolveId(source, importer) {
    const within = importer?.endsWith(MARK)
    if (!within && source !== entry) return null
    const found = await this.resolve(source, importer?.replace(MARK, ""), { skipSelf: true })
    return found && !found.external ? `${found.id}${MARK}` : found
  },
})
