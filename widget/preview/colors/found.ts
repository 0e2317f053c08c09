/** What a colour of a website may become in the form. */
export const USES = ["accent", "surface", "text"] as const
export type Use = (typeof USES)[number]

/** A colour of a website. */
export type FoundColor = {
  /** `#rrggbb` */
  color: string
  /** How often it is named, or how many pixels have it: only comparable within one website. */
  weight: number
  /** How often the website itself uses it for each of these. */
  said: Partial<Record<Use, number>>
}
