/** What a colour of a website may become in the form. */
export const USES = ["accent", "surface", "text"] as const
export type Use = (typeof USES)[number]

/** A colour of a website. */
export type FoundColor = {
  /** `#rrggbb` */
  color: string
  /** How often it is named, or how many pixels have it: only to be compared with others of one website. */
  weight: number
  /** How often the website itself says that it is used so. */
  said: Partial<Record<Use, number>>
}
