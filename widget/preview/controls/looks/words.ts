import type { PresetName } from "@porchlight/shared/presets"
import type { Density, Font, ThemeMode } from "../../settings/settings.ts"

const en = {
  title: "Looks",
  presets: "Begin with",
  presetNames: {
    calm: "Calm",
    ink: "Ink",
    forest: "Forest",
    clay: "Clay",
    workwear: "Workwear",
    night: "Night",
  } satisfies Record<PresetName, string>,
  colors: { accent: "Color", surface: "Background", text: "Text" },
  pick: (color: string) => `${color}: pick one`,
  hex: (color: string) => `${color} as hex`,
  malformed: "A color has six digits or letters from a to f, like #0f766e.",
  reset: (color: string) => `${color}: back to the site’s own`,
  theme: "Light or dark",
  themes: { auto: "Like the system", light: "Light", dark: "Dark" } satisfies Record<ThemeMode, string>,
  decided: {
    light: "With this background the form is light everywhere.",
    dark: "With this background the form is dark everywhere.",
  },
  likePage: "Like the page",
  asConfigured: "As configured",
  font: "Font",
  fonts: { page: "The page’s", system: "The system’s" } satisfies Record<Font, string>,
  density: "Spacing",
  densities: { compact: "Tight", regular: "Regular", roomy: "Roomy" } satisfies Record<Density, string>,
  radius: "Corners",
  px: (radius: number) => `${radius} px`,
}

const es: typeof en = {
  title: "Aspecto",
  presets: "Empezar con",
  presetNames: {
    calm: "Calma",
    ink: "Tinta",
    forest: "Bosque",
    clay: "Arcilla",
    workwear: "Taller",
    night: "Noche",
  },
  colors: { accent: "Color", surface: "Fondo", text: "Texto" },
  pick: (color) => `${color}: elegir`,
  hex: (color) => `${color} en hexadecimal`,
  malformed: "Un color lleva seis números o letras de la a a la f, como #0f766e.",
  reset: (color) => `${color}: volver al del sitio`,
  theme: "Claro u oscuro",
  themes: { auto: "Como el sistema", light: "Claro", dark: "Oscuro" },
  decided: {
    light: "Con este fondo el formulario es claro en todas partes.",
    dark: "Con este fondo el formulario es oscuro en todas partes.",
  },
  likePage: "Como la página",
  asConfigured: "Como está configurado",
  font: "Tipo de letra",
  fonts: { page: "La de la página", system: "La del sistema" },
  density: "Espacio",
  densities: { compact: "Poco", regular: "Normal", roomy: "Mucho" },
  radius: "Esquinas",
  px: (radius) => `${radius} px`,
}

export const WORDS = { en, es }
