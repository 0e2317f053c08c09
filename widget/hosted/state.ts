import type { Language } from "@porchlight/shared/limits"
import type { PublicSite } from "@porchlight/shared/site"
import type { Trouble, Values } from "./contract.ts"

/** What the page tells the script that brings it to life: what it was drawn from. What the form holds is read there. */
export type PageState = {
  site: PublicSite
  language: Language
  /** What stood in the form, as far as there was anything. */
  values: Partial<Values>
  trouble?: Trouble | undefined
  /** The page came in answer to the form. */
  isAnswer: boolean
  /** When it was drawn, in milliseconds since the epoch. */
  now: number
}

/** As the content of a script element, in which only `<` can begin anything that ends it: in JSON that stands in texts alone. */
export const stateScript = (state: PageState): string => JSON.stringify(state).replaceAll("<", "\\u003c")
