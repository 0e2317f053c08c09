import type { Messages } from "./messages.ts"

/** A sentence that ends in "p. m." already has its full stop. */
const oneStop = (sentence: string) => sentence.replace(/\.\.$/, ".")

export const messages: Messages = {
  heading: "Solicite una visita",
  callToday: (until) => oneStop(`Le llamamos hoy mismo, antes de las ${until}.`),
  callOpening: (day, at) => `Abrimos ${day} a las ${at} y le llamamos a primera hora.`,
  callSoon: "Le llamamos para acordar la hora.",
  today: "hoy",
  tomorrow: "mañana",
  onDay: (weekday) => `el ${weekday}`,
  orCall: "¿Prefiere hablar? Llame al",
  optional: "opcional",

  serviceLegend: "¿Qué necesita?",
  otherService: "Otra cosa",
  urgentCall: "¿No puede esperar? Llámenos ahora:",

  details: "¿Qué sucede?",
  detailsHelp: "Qué ve, oye o huele, y desde cuándo.",

  preferredLegend: "¿Cuándo le conviene?",
  preferredHelp: "Es solo una preferencia: le llamamos para acordar la hora.",
  dayLegend: "Día",
  firstAvailable: "Lo antes posible",
  firstAvailableHint: "la primera hora libre",
  windowLegend: "Hora del día",
  windows: { any: "Cualquier hora", morning: "Mañana", afternoon: "Tarde" },

  whoLegend: "¿Quién es usted?",
  name: "Nombre y apellidos",
  eitherContact: "Teléfono o correo: con uno de los dos basta.",
  phone: "Teléfono",
  email: "Correo electrónico",

  addressLegend: "¿Dónde es el trabajo?",
  street: "Calle y número",
  unit: "Unidad",
  city: "Ciudad",
  state: { US: "Estado", CA: "Provincia", any: "Estado o región" },
  zip: { US: "Código postal", any: "Código postal" },

  consentPrivacy: "Política de privacidad",
  consentTerms: "Condiciones",

  submit: "Enviar solicitud",
  sending: "Enviando…",
  sendAgain: "Enviar de nuevo",
  nextSteps: "Le llamamos para acordar la hora. La visita queda fijada cuando hayamos hablado.",
  privacy: "Usamos sus datos solo para atender esta solicitud.",
  privacyLink: "Política de privacidad",

  unsentTitle: "No pudimos recibir su solicitud en este momento",
  unsent: "Todo lo que escribió sigue aquí. Por favor, revise su conexión y envíela de nuevo.",
  callInstead: "O llámenos:",
}
