import errors from "../../styles/errors.css?inline"
import summary from "../../styles/summary.css?inline"

export { goneWithoutSite } from "./gone.tsx"
export { faultsShown } from "./shown.tsx"

/** The entry of a chunk that is fetched only once something is wrong. */
export const css = errors + summary
