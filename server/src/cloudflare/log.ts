import { createLog } from "../log.ts"

/** One JSON object a line: Workers Logs makes its fields searchable. */
export const log = createLog((line) => console.log(line))
