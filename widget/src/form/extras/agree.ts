import { Consent } from "./consent.tsx"

export { default as css } from "../../styles/consent.css?inline"

/**
 * The site's SMS question. The entry of a chunk of its own, since for many sites it is the only extra. The chunk is not called
 * "consent", since blockers of cookie banners would take it for one.
 */
export const agreement = { Consent }
