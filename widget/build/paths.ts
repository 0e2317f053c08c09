import { fileURLToPath } from "node:url"

/** The absolute path of something in the widget's folder. */
export const here = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Evergreen browsers of the last three years. */
export const TARGETS = ["chrome119", "edge119", "firefox120", "safari17"]
