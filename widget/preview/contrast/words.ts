import type { Fore, Ground, Role } from "./pairs.ts"

/** One decimal, cut and not rounded: 4.49 is not enough, and must not read like 4.5. */
const cut = (ratio: number, language: string) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1, roundingMode: "trunc" }).format(ratio)

const en = {
  title: "Can it be read?",
  passes: "Yes: every text and every control stands out enough.",
  fails: "Not everywhere: what you chose is too close to what it stands on.",
  /** What of the form is drawn in a color; read before what it stands on. */
  fore: {
    text: "Text",
    link: "Links and what is chosen",
    ring: "The ring around what has the focus",
    "on-accent": "Text of the button",
    quiet: "Help and small print",
    line: "Edges of fields",
    error: "Errors",
    success: "The mark of a sent request",
  } satisfies Record<Fore, string>,
  ground: {
    surface: "on the form",
    tint: "on a chosen card",
    accent: "on the button",
    hover: "under the pointer",
    pressed: "while it is pressed",
  } satisfies Record<Ground, string>,
  number: (ratio: number) => cut(ratio, "en"),
  needs: (ratio: number, bound: number) => `${cut(ratio, "en")} to 1, needs ${cut(bound, "en")}`,
  mend: {
    accent: (shade: string) => `Use ${shade}, the nearest shade that can be read`,
    text: (shade: string) => `Use ${shade} for text, the nearest shade that can be read`,
  } satisfies Record<Role, unknown>,
  instead: {
    accent: (shade: string, color: string) =>
      `If you leave it, the form takes ${shade} there by itself, and the button stays ${color}.`,
    text: (shade: string) => `If you leave it, the form takes ${shade} there by itself.`,
  } satisfies Record<Role, unknown>,
  looks: { light: "By day", dark: "By night" },
  other: {
    light: (shade: string) => `By day the form takes ${shade} for links by itself: your color cannot be read there.`,
    dark: (shade: string) => `By night the form takes ${shade} for links by itself: your color cannot be read there.`,
  },
  all: "All pairs",
  columns: { pair: "What", asked: "As chosen", worn: "In the form", bound: "Needs" },
  sample: "Aa",
  copy: {
    title: "Copy colors that are hard to read?",
    why: "These do not reach what people with weak eyes need (WCAG 2.2, AA). The form takes a nearby shade by itself, so your page will show other colors than the ones you chose.",
    anyway: "Copy anyway",
    mend: "Use shades that can be read",
    back: "Back",
  },
}

const es: typeof en = {
  title: "¿Se puede leer?",
  passes: "Sí: cada texto y cada control resalta lo suficiente.",
  fails: "No en todas partes: lo que eligió se parece demasiado a su fondo.",
  fore: {
    text: "Texto",
    link: "Enlaces y lo que está elegido",
    ring: "El marco de lo que tiene el foco",
    "on-accent": "Texto del botón",
    quiet: "Ayuda y letra pequeña",
    line: "Bordes de los campos",
    error: "Errores",
    success: "La marca de solicitud enviada",
  },
  ground: {
    surface: "sobre el formulario",
    tint: "sobre una opción elegida",
    accent: "sobre el botón",
    hover: "bajo el puntero",
    pressed: "al presionarlo",
  },
  number: (ratio) => cut(ratio, "es-US"),
  needs: (ratio, bound) => `${cut(ratio, "es-US")} a 1, necesita ${cut(bound, "es-US")}`,
  mend: {
    accent: (shade) => `Usar ${shade}, el tono más cercano que se puede leer`,
    text: (shade) => `Usar ${shade} para el texto, el tono más cercano que se puede leer`,
  },
  instead: {
    accent: (shade, color) =>
      `Si lo deja así, el formulario usa ahí ${shade} por su cuenta, y el botón sigue en ${color}.`,
    text: (shade) => `Si lo deja así, el formulario usa ahí ${shade} por su cuenta.`,
  },
  looks: { light: "De día", dark: "De noche" },
  other: {
    light: (shade) =>
      `De día el formulario usa ${shade} para los enlaces por su cuenta: ahí su color no se puede leer.`,
    dark: (shade) =>
      `De noche el formulario usa ${shade} para los enlaces por su cuenta: ahí su color no se puede leer.`,
  },
  all: "Todos los pares",
  columns: { pair: "Qué", asked: "Como se eligió", worn: "En el formulario", bound: "Necesita" },
  sample: "Aa",
  copy: {
    title: "¿Copiar colores difíciles de leer?",
    why: "Estos no alcanzan lo que necesitan las personas con poca vista (WCAG 2.2, AA). El formulario usa un tono cercano por su cuenta, así que su página mostrará otros colores que los que eligió.",
    anyway: "Copiar de todos modos",
    mend: "Usar tonos que se pueden leer",
    back: "Volver",
  },
}

export const WORDS = { en, es }
