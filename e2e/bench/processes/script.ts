import { join } from "node:path"

/** The path of a script of this folder. Each runs in a process of its own. */
export const script = (name: string): string => join(import.meta.dirname, name)
