import type { fetchPopup as fetched } from "../src/page/fetch-popup.ts"

/** Takes the place of the page's own in the package. */
export const fetchPopup: typeof fetched = () => import("../src/popup/main.ts")
