import type { importSecondHalf as imported } from "../src/second-half.ts"

/** Takes the place of the form's own in the package. */
export const importSecondHalf: typeof imported = () => import("../src/submission.tsx")
