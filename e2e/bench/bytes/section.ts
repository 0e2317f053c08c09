import type { Section } from "../section.ts"
import { measureBytes } from "./measure.ts"
import { reportBytes } from "./report.ts"

export const bytes: Section = {
  name: "bytes",
  title: "Bytes over the line, for one visitor who books",
  measure: async () => reportBytes(await measureBytes()),
}
