import { Consent } from "./consent.tsx"

export { default as css } from "../../styles/consent.css?inline"

/**
 * The site's SMS question. The entry of a chunk of its own: many sites ask nothing else that other forms do without. Not under the
 * name of what it asks for: blockers of cookie banners take what is called a consent for one.
 */
export const agreement = { Consent }
