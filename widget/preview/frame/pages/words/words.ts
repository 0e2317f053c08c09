import type { Language } from "@porchlight/shared/limits"
import { en } from "./en.ts"
import { es } from "./es.ts"
import { fr } from "./fr.ts"
import type { PageWords } from "./page-words.ts"

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { en, es, fr }
