import { PRESETS, type PresetName, type Theme } from "@porchlight/shared"

export type ThemeConfig = Theme & { preset?: PresetName | undefined }

/** The look that a site's configuration comes to: what it says itself goes before what its preset says. */
export const toTheme = ({ preset, ...theme }: ThemeConfig): Theme => ({ ...(preset && PRESETS[preset]), ...theme })
