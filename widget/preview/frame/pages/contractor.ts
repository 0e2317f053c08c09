import type { PageWords } from "./words/page-words.ts"

/**
 * What a sample page tells of the contractor, and in which words.
 *
 * The pages are scenery, up to three times beside each other: none has landmarks, of which the preview would have three of each.
 */
export type Contractor = { name: string; phone: string; words: PageWords }
