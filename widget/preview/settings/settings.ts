import type { Language } from "@porchlight/shared/limits"
import type { FieldUse, Theme } from "@porchlight/shared/site"
import type { Field, Group } from "@porchlight/shared/site-parts"
import type { TextKey } from "@porchlight/shared/text-keys"

export const THEMES = ["auto", "light", "dark"] as const
export type ThemeMode = (typeof THEMES)[number]

/** `none`: the form comes in a dialog that something of the page's own opens. */
export const MODES = ["inline", "button", "none"] as const
export type Mode = (typeof MODES)[number]

export const BUTTON_PLACES = ["bottom-right", "bottom-left"] as const
export type ButtonPlace = (typeof BUTTON_PLACES)[number]

export const FONTS = ["page", "system"] as const satisfies Theme["font"][]
export type Font = (typeof FONTS)[number]

export const DENSITIES = ["compact", "regular", "roomy"] as const satisfies Theme["density"][]
export type Density = (typeof DENSITIES)[number]

export type OwnTexts = Partial<Record<Language, Partial<Record<TextKey, string>>>>

/** How the form is to look. What is missing is left to the site's configuration, or else to the page. */
export type Look = {
  theme?: ThemeMode | undefined
  /** `#rrggbb` in small letters, like all colours here. */
  accent?: string | undefined
  surface?: string | undefined
  text?: string | undefined
  font?: Font | undefined
  /** In px. */
  radius?: number | undefined
  density?: Density | undefined
}

/** All that can be chosen besides the looks. */
export type Content = {
  mode?: Mode | undefined
  lang?: Language | undefined
  /** The id of the service that is chosen from the start. */
  service?: string | undefined
  buttonText?: string | undefined
  buttonPlace?: ButtonPlace | undefined
  fields?: Partial<Record<Field, FieldUse>> | undefined
  /** Every group, in the order of the form. */
  order?: Group[] | undefined
  /** The ids of the services that are shown; at least one. */
  services?: string[] | undefined
  texts?: OwnTexts | undefined
}

/** All that a marketer can choose, and all that the preview's address holds of it. */
export type Settings = Look & Content & { site: string }

export { onlyWhatDiffers } from "./differs.ts"
export { readSettings, writeSettings } from "./query.ts"
