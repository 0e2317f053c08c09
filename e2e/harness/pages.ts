import { pageFile } from "./page-files.ts"
import { serve } from "./serve.ts"

/** Where the pages of `hosts/` say that Porchlight is, as the documents do. */
const DOCUMENTED = "https://book.example"

/** Appended to a page's address, this gives the page without our tag. */
export const WITHOUT_US = "?without-us"

const OUR_TAG = /<script [^>]*\/v1\/widget\.js"[^>]*><\/script>/g

/** The strictest policy that a page with our tag can have; what `watch.js` needs is the page's own. */
const STRICT = {
  "Content-Security-Policy":
    `default-src 'none'; script-src ${DOCUMENTED} 'self'; connect-src ${DOCUMENTED}; img-src 'self'; ` +
    "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; form-action 'self'",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
}

const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = { "strict.html": STRICT }

/**
 * Serves the contractors' pages of `hosts/` from an origin of its own, with the tag pointing at the server under test.
 *
 * @param serverUrl asked at each request, since the server starts after this origin is on its list
 */
export const servePages = async (serverUrl: () => string) => {
  const withAddress = (text: string) => text.replaceAll(DOCUMENTED, serverUrl())
  return serve(async ({ url = "/" }, response) => {
    const [path = "", query] = url.slice(1).split(/(?=\?)/)
    const file = await pageFile(path)
    if (!file) return response.writeHead(404).end()
    const text = query === WITHOUT_US ? file.text.replaceAll(OUR_TAG, "") : file.text
    for (const [name, value] of Object.entries(HEADERS[path] ?? {})) response.setHeader(name, withAddress(value))
    response.writeHead(200, { "Content-Type": file.type }).end(withAddress(text))
  })
}
