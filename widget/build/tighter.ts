import { type MinifyOptions, minify } from "terser"
import { minify as minifyFirst, type Plugin } from "vite"
import { OURS, SHORT } from "./names.ts"

/**
 * What is safe for code of ours: reading a property of anything does no more than give its value. Names of functions may go, and
 * what they take and do not use: nobody counts that.
 */
const SAFE: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: { passes: 3, pure_getters: true, lhs_constants: false, keep_fargs: false },
  mangle: { properties: { regex: new RegExp(`^(?:${OURS.join("|")})$`), keep_quoted: true } },
  format: { comments: false },
}

/** As Terser keeps them, which writes into what it is given. */
const shortNames = () => ({
  props: { props: Object.fromEntries([...SHORT].map(([name, short]) => [`$${name}`, short])) },
})

/**
 * Minifies each chunk twice: what Vite's own minifier leaves, an older one with other habits makes smaller by three bytes of a
 * hundred, as brotli counts them.
 *
 * Before the chunks have their names, which are made of what is in them: in place of `output.minify`, which comes after.
 */
export const tighter: Plugin = {
  name: "tighter",
  async renderChunk(code, { fileName }) {
    const { code: first } = await minifyFirst(fileName, code, { module: true })
    const { code: second } = await minify(first, { ...SAFE, nameCache: shortNames() })
    if (second === undefined) throw new Error(`Nothing is left of ${fileName}.`)
    return { code: second, map: null }
  },
}
