import type { Fore, Ground, Role } from "./pairs.ts"

const en = {
  title: "Can it be read?",
  passes: "Yes: every text and every control stands out enough.",
  fails: "Not everywhere: what you chose is too close to what it stands on.",
  /** What of the form is drawn in a color; read before what it stands on. */
  fore: {
    text: "Text",
    link: "Links and marks",
    ring: "Focus ring",
    "on-accent": "Button text",
    quiet: "Small print",
    line: "Field edges",
    error: "Errors",
    success: "Sent mark",
  } satisfies Record<Fore, string>,
  ground: {
    surface: "on the form",
    tint: "on a chosen card",
    accent: "at rest",
    hover: "under the pointer",
    pressed: "while pressed",
  } satisfies Record<Ground, string>,
  needs: (ratio: string, bound: number) => `${ratio} to 1, needs ${bound}`,
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
  copy: {
    title: "Copy colors that are hard to read?",
    why: "These do not reach what people with low vision need (WCAG 2.2, AA). The form takes a nearby shade by itself, so your page will show other colors than the ones you chose.",
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
    link: "Enlaces y marcas",
    ring: "Marco de foco",
    "on-accent": "Texto del botón",
    quiet: "Letra pequeña",
    line: "Bordes de campos",
    error: "Errores",
    success: "Marca de enviado",
  },
  ground: {
    surface: "en el formulario",
    tint: "en una opción elegida",
    accent: "en reposo",
    hover: "bajo el puntero",
    pressed: "al presionar",
  },
  needs: (ratio, bound) => `${ratio} a 1, necesita ${bound}`,
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
  copy: {
    title: "¿Copiar colores difíciles de leer?",
    why: "Estos no alcanzan lo que necesitan las personas con baja visión (WCAG 2.2, AA). El formulario usa un tono cercano por su cuenta, así que su página mostrará otros colores que los que eligió.",
    anyway: "Copiar de todos modos",
    mend: "Usar tonos que se pueden leer",
    back: "Volver",
  },
}

export const WORDS = { en, es }
