import type { Chapter } from "./chapters.ts"

const en = {
  title: "Words",
  language: "In",
  help: "What is left empty, the form says as it stands here in gray.",
  promise: "In place of the promise that is made of the office’s hours",
  blanks: (blanks: string) => `${blanks} is filled in.`,
  strange: (blanks: string, known: string) =>
    `Nothing is filled in for ${blanks}${known && `, but for ${known}`}. Take it out, and the text shows.`,
  more: "All texts",
  search: "Find a text",
  none: "No text has these words.",
  chapters: {
    opening: "At the top",
    questions: "Questions",
    sending: "Sending",
    receipt: "After it was sent",
    errors: "What is missing or wrong",
  } satisfies Record<Chapter, string>,
}

const es: typeof en = {
  title: "Textos",
  language: "En",
  help: "Lo que queda vacío, el formulario lo dice como aparece aquí en gris.",
  promise: "En lugar de la promesa que sale del horario de la oficina",
  blanks: (blanks) => `${blanks} se completa solo.`,
  strange: (blanks, known) =>
    `Nada se completa en ${blanks}${known && `; sí en ${known}`}. Quítelo y se verá el texto.`,
  more: "Todos los textos",
  search: "Buscar un texto",
  none: "Ningún texto tiene esas palabras.",
  chapters: {
    opening: "Arriba",
    questions: "Preguntas",
    sending: "Envío",
    receipt: "Después del envío",
    errors: "Lo que falta o no está bien",
  },
}

export const WORDS = { en, es }
