import type { Language } from "@porchlight/shared/limits"

/** Addresses of the built files that a hosted page fetches. */
export type Assets = {
  stylesheet: string
  /** Brings the page to life, with the texts of its language. */
  script: string
  texts: Readonly<Record<Language, string>>
}

/** Put in by the build. */
declare const PORCHLIGHT_HOSTED: Assets

export const ASSETS: Assets = PORCHLIGHT_HOSTED
