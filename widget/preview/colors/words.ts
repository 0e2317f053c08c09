import type { Use } from "./found.ts"

const count = (found: number, one: string, many: string) => (found === 1 ? one : many.replace("#", `${found}`))

const en = {
  title: "Take the colors of my website",
  paste: "Colors or style sheet",
  pasteHelp: "Paste hex colors such as #0f766e, or all of the site’s CSS.",
  file: "Choose an image",
  fileHelp:
    "Such as a screenshot of the site. You can also drop it here, or paste it. It stays in this browser: nothing is sent.",
  reading: "Looking at it…",
  found: (colors: number) => count(colors, "1 color found.", "# colors found."),
  cut: "The text is very long: only its beginning was read.",
  none: {
    text: "No colors found there. Paste hex colors such as #0f766e, or a style sheet.",
    image: "No colors found there: the image is empty.",
  },
  tooLarge: "This image is larger than 20 MB. Take a smaller one, such as a screenshot of the first screen.",
  unreadable: "This file cannot be read as an image. Take a PNG or JPEG, such as a screenshot.",
  uses: { accent: "Color", surface: "Background", text: "Text" } satisfies Record<Use, string>,
  swatch: (use: string, color: string) => `${use}: ${color}`,
  nothingSuits: "None of them suits.",
  useFirst: "Use the first of each",
}

const es: typeof en = {
  title: "Tomar los colores de mi sitio web",
  paste: "Colores u hoja de estilos",
  pasteHelp: "Pegue colores hexadecimales como #0f766e, o todo el CSS del sitio.",
  file: "Elegir una imagen",
  fileHelp:
    "Por ejemplo, una captura de pantalla del sitio. También puede soltarla aquí o pegarla. Se queda en este navegador: no se envía nada.",
  reading: "Mirando…",
  found: (colors) => count(colors, "Se encontró 1 color.", "Se encontraron # colores."),
  cut: "El texto es muy largo: solo se leyó el principio.",
  none: {
    text: "No hay colores ahí. Pegue colores hexadecimales como #0f766e, o una hoja de estilos.",
    image: "No hay colores ahí: la imagen está vacía.",
  },
  tooLarge: "Esta imagen pesa más de 20 MB. Use una más pequeña, por ejemplo una captura de la primera pantalla.",
  unreadable: "Este archivo no se puede leer como imagen. Use un PNG o JPEG, por ejemplo una captura de pantalla.",
  uses: { accent: "Color", surface: "Fondo", text: "Texto" },
  swatch: (use, color) => `${use}: ${color}`,
  nothingSuits: "Ninguno sirve.",
  useFirst: "Usar el primero de cada fila",
}

export const WORDS = { en, es }
