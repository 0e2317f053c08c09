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

/**
 * The sections of these names; where none is given all of them, but for those that are measured only by name.
 *
 * @throws with the names that there are, where one is not among them
 */
export const sectionsNamed = (names: readonly string[]): readonly Section[] => {
  const known = SECTIONS.map(({ name }) => name)
  const strange = names.filter((name) => !known.includes(name))
  if (strange.length > 0) throw new Error(`There is no ${strange.join(", ")}. There are ${known.join(", ")}.`)
  return SECTIONS.filter(({ name, onlyByName }) => (names.length === 0 ? !onlyByName : names.includes(name)))
}
