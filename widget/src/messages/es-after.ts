import type { AfterMessages } from "./messages.ts"

export const messages: AfterMessages = {
  summary: (count) => (count === 1 ? "Falta revisar un dato" : `Falta revisar ${count} datos`),
  summaryOther: "No pudimos leer algo de su solicitud. Por favor, llámenos.",

  unknownTitle: "No pudimos saber si recibimos su solicitud",
  unknown: "Envíela otra vez para mayor seguridad. No se registrará dos veces.",
  busy: (wait) => `Todo lo que escribió sigue aquí. Por favor, envíela de nuevo ${wait}.`,
  waitMoment: "en un momento",
  waitMinutes: (minutes) => (minutes === 1 ? "en un minuto" : `en ${minutes} minutos`),
  offlineTitle: "No tiene conexión",
  offline: "Todo lo que escribió sigue aquí. Envíelo cuando vuelva la conexión.",
  sendWhenBack: "Enviar cuando vuelva la conexión",
  offlineWaiting: "Enviamos su solicitud en cuanto vuelva la conexión. Por favor, deje abierta esta página.",

  goneTitle: "Este formulario no recibe solicitudes por ahora",
  goneCall: "Por favor, llámenos:",
  gone: "Por favor, llame a la empresa. El número está en este sitio web.",

  thanks: (name) => (name ? `Gracias, ${name}. Ya tenemos su solicitud.` : "Gracias. Ya tenemos su solicitud."),
  earlier:
    "Ya nos había llegado una versión anterior de su solicitud, y esa es la que tenemos. Si cambió algo después, por favor llámenos.",
  reference: "Su número de referencia",
  next: "Qué sigue ahora",
  questions: "¿Tiene preguntas o algo que cambiar? Llame al",
  yourRequest: "Su solicitud",
  receipt: {
    service: "Servicio",
    when: "Cuándo",
    name: "Nombre",
    phone: "Teléfono",
    email: "Correo",
    address: "Dirección",
    details: "Detalles",
  },
  another: "Enviar otra solicitud",

  errors: {
    any: {
      required: "Complete este dato.",
      invalid: "Revise este dato.",
      too_long: "Es más largo de lo que podemos recibir. Por favor, acórtelo.",
      contact_required: "Escriba un teléfono o un correo, para que podamos comunicarnos con usted.",
      not_offered: "Elija uno de los servicios de la lista.",
      outside_area: "No trabajamos en este código postal.",
      unknown_field: "Revise este dato.",
    },
    service: { invalid: "Elija uno de los servicios de la lista." },
    details: { required: "Cuéntenos en pocas palabras qué sucede.", invalid: "Use solo letras y signos comunes." },
    "preferred.date": { invalid: "Elija uno de los días." },
    name: { required: "Escriba su nombre.", invalid: "Use solo letras y signos comunes." },
    phone: {
      required: "Escriba su teléfono.",
      invalid: "Escriba el teléfono con su código de área, como 512 555 0143.",
    },
    email: {
      required: "Escriba su correo electrónico.",
      invalid: "Escriba un correo como nombre@ejemplo.com.",
    },
    "address.street": { required: "Escriba la calle y el número." },
    "address.city": { required: "Escriba la ciudad." },
    "address.state": { required: "Escriba el estado o la provincia." },
    "address.zip": { required: "Escriba el código postal.", invalid: "Revise el código postal." },
  },
}
