import { secureHeaders } from "hono/secure-headers"

type Directives = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>["contentSecurityPolicy"]>

/** What a page may do: nothing but with files of this server. */
const OWN_FILES: Directives = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", "data:"],
  fontSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
}

/** What no page of ours ever asks a visitor for. */
const NOT_ASKED_FOR = {
  camera: [],
  microphone: [],
  geolocation: [],
  payment: [],
  usb: [],
  displayCapture: [],
}

/**
 * The headers of a page of our own: it runs only files of this server, nobody may frame it, and it shares no window with the page
 * that opened it.
 *
 * @param allowed what the page needs beyond that
 * @example
 * app.get("/preview/*", pageHeaders({ frameSrc: ["'self'"] }), files)
 */
export const pageHeaders = (allowed: Directives = {}) => {
  const policy = { ...OWN_FILES, ...allowed }
  const isFramed = !policy.frameAncestors?.includes("'none'")
  return secureHeaders({
    contentSecurityPolicy: policy,
    permissionsPolicy: NOT_ASKED_FOR,
    referrerPolicy: "strict-origin-when-cross-origin",
    xFrameOptions: isFramed ? "SAMEORIGIN" : "DENY",
    // Left to `safeHeaders`, which knows whether there is TLS.
    strictTransportSecurity: false,
  })
}
