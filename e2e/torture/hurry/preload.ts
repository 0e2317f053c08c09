import { join } from "node:path"

/** What a Node.js is started with so that the program it runs lives in hurried time. */
export const HURRIED: readonly string[] = ["--import", join(import.meta.dirname, "node.ts")]
