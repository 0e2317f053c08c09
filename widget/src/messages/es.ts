import type { Messages } from "./messages.ts"

export const messages: Messages = {
  heading: "Solicite una visita",
  callToday: "Le llamamos hoy mismo, antes de {until}.",
  callOpening: "Abrimos {day} a {at} y le llamamos a primera hora.",
  callSoon: "Le llamamos para acordar la hora.",
  today: "hoy",
  tomorrow: "mañana",
  onDay: "el {weekday}",
  orCall: "¿Prefiere hablar? Llame al",
  optional: "opcional",

  serviceLegend: "¿Qué necesita?",
  otherService: "Otra cosa",

  details: "¿Qué sucede?",
  detailsHelp: "Qué ve, oye o huele, y desde cuándo.",

  preferredLegend: "¿Cuándo le conviene?",
  preferredHelp: "Es solo una preferencia: le llamamos para acordar la hora.",
  dayLegend: "Día",
  firstAvailable: "Lo antes posible",
  firstAvailableHint: "la primera hora libre",
  windowLegend: "Hora del día",
  "windows.any": "Cualquier hora",
  "windows.morning": "Mañana",
  "windows.afternoon": "Tarde",

  whoLegend: "¿Quién es usted?",
  name: "Nombre y apellidos",
  eitherContact: "Teléfono o correo: con uno de los dos basta.",
  phone: "Teléfono",
  email: "Correo electrónico",

  addressLegend: "¿Dónde es el trabajo?",
  street: "Calle y número",
  unit: "Unidad",
  city: "Ciudad",
  "state.US": "Estado",
  "state.CA": "Provincia",
  "state.any": "Estado o región",
  "zip.US": "Código postal",
  "zip.any": "Código postal",
  zipHelp: "Así le decimos enseguida si llegamos a su zona.",

  privacyLink: "Política de privacidad",
  submit: "Enviar solicitud",
  sending: "Enviando…",
  sendAgain: "Enviar de nuevo",
  nextSteps: "Le llamamos para acordar la hora. La visita queda fijada cuando hayamos hablado.",
  privacy: "Usamos sus datos solo para atender esta solicitud.",

  unsentTitle: "No pudimos recibir su solicitud en este momento",
  unsent: "Todo lo que escribió sigue aquí. Por favor, revise su conexión y envíela de nuevo.",
  callInstead: "O llámenos:",
}

// As in en.ts.
new Date().toLocaleString()
