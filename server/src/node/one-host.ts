import type { IncomingMessage } from "node:http"

/**
 * Whether it is clear which host a request is meant for: HTTP/1.1 names one, HTTP/1.0 need not, and nobody names two (RFC 9112, 3.2).
 * Of two, what stands in front of us may have read the last, while Node gives the first.
 */
export const hasClearHost = ({ rawHeaders, httpVersionMinor }: IncomingMessage): boolean => {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]
    if (name?.length === 4 && name.toLowerCase() === "host") hosts += 1
  }
  return hosts === 1 || (hosts === 0 && httpVersionMinor === 0)
}
