import type { Chapter, MainText } from "./chapters.ts"

const en = {
  title: "Words",
  language: "In",
  help: "Leave a text empty, and the form says what stands here in gray.",
  names: {
    heading: "Heading",
    promise: "Promise, in place of the one that the office’s hours make",
    serviceLegend: "Question for the service",
    submit: "Button that sends",
    nextSteps: "Under that button",
    thanksNamed: "After it was sent",
  } satisfies Record<MainText, string>,
  blanks: (blanks: string) => `Filled in for you: ${blanks}`,
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
  help: "Si deja un texto vacío, el formulario dice lo que aparece aquí en gris.",
  names: {
    heading: "Título",
    promise: "Promesa, en lugar de la que sale del horario de la oficina",
    serviceLegend: "Pregunta por el servicio",
    submit: "Botón de enviar",
    nextSteps: "Debajo de ese botón",
    thanksNamed: "Después de enviar",
  },
  blanks: (blanks) => `Se completa solo: ${blanks}`,
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
