import { env } from "cloudflare:workers"
import { HURRY_VARIABLE, hurry, readHurry } from "./hurry.js"

/** Loaded before the Worker, which then lives in hurried time and knows nothing of it. */
export const hurried = hurry(readHurry(env[HURRY_VARIABLE]))
