import errors from "../../styles/errors.css?inline"
import summary from "../../styles/summary.css?inline"

export { GoneScreen } from "./gone.tsx"
export { faultsShown } from "./shown.tsx"

/** The entry of a chunk that only those fetch for whom something is wrong. */
export const css = errors + summary
