import type { PageWords } from "./words/page-words.ts"

/** What a sample page tells of the contractor, and in which words. */
export type Contractor = { name: string; phone: string; words: PageWords }
