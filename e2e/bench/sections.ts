import { accepts } from "./accepts/section.ts"
import { bytes } from "./bytes/section.ts"
import { growth } from "./growth/section.ts"
import { lighthouse } from "./lighthouse/section.ts"
import { memory } from "./memory/section.ts"
import { page } from "./page/section.ts"
import { peers } from "./peers/section.ts"
import { preview } from "./preview/section.ts"
import type { Section } from "./section.ts"
import { slow } from "./slow/section.ts"
import { usable } from "./usable/section.ts"
import { worker } from "./worker/section.ts"

const SECTIONS: readonly Section[] = [
  bytes,
  peers,
  usable,
  page,
  preview,
  accepts,
  slow,
  memory,
  growth,
  worker,
  lighthouse,
]

/** What can be measured, by name. */
export const NAMES: readonly string[] = SECTIONS.map(({ name }) => name)

/**
 * The sections of these names; where none is given all of them, but for those that are measured only by name.
 */
export const sectionsNamed = (names: readonly string[]): readonly Section[] => {
  return SECTIONS.filter(({ name, onlyByName }) => (names.length === 0 ? !onlyByName : names.includes(name)))
}
