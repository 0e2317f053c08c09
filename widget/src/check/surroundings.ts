import type { Policy } from "./policy.ts"

/** What is known beside the page itself. */
export type Surroundings = {
  /** Where Porchlight is reached, without a slash at its end. */
  server: string
  /** The site that the page is meant to have; undefined where any will do. */
  site: { id: string; services: readonly { id: string }[] } | undefined
  /** The release that the server runs. */
  release: { file: string; integrity: string; ahead: { form: { file: string } } } | undefined
  /** The page's own address. */
  address: URL | undefined
  /** What headers forbid; what the page itself says is found. */
  policies: readonly Policy[]
  /** Whether it is a page, with its head, and not a piece of one. */
  isWhole: boolean
}
