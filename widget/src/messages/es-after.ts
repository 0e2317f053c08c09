import type { AfterMessages } from "./messages.ts"

export const messages: AfterMessages = {
  urgentCall: "¿No puede esperar? Llámenos ahora:",

  customerType: "¿Qué tipo de lugar es?",
  "customerType.residential": "Una vivienda",
  "customerType.commercial": "Un negocio",
  returning: "¿Ya hemos trabajado para usted?",
  yes: "Sí",
  no: "No",
  addressKnown: "Si ya la tenemos, no hace falta.",
  outsideTaken:
    "Queda un poco fuera de nuestra zona. Envíe su solicitud de todos modos: le llamamos para decirle si podemos ir.",

  termsLink: "Condiciones",
  newTab: "(se abre en otra pestaña)",

  unknownTitle: "No pudimos saber si recibimos su solicitud",
  unknown: "Envíela otra vez para mayor seguridad. No se registrará dos veces.",
  offlineTitle: "No tiene conexión",
  offline: "Todo lo que escribió sigue aquí. Envíelo cuando vuelva la conexión.",
  sendWhenBack: "Enviar cuando vuelva la conexión",
  offlineWaiting: "Enviamos su solicitud en cuanto vuelva la conexión. Por favor, deje abierta esta página.",

  thanks: "Gracias.\nYa tenemos su solicitud.",
  thanksNamed: "Gracias, {name}.\nYa tenemos su solicitud.",
  earlier:
    "Ya nos había llegado una versión anterior de su solicitud, y esa es la que tenemos. Si cambió algo después, por favor llámenos.",
  reference: "Su número de referencia",
  next: "Qué sigue ahora",
  questions: "¿Tiene preguntas o algo que cambiar? Llame al",
  yourRequest: "Su solicitud",
  "receipt.service": "Servicio",
  "receipt.when": "Cuándo",
  "receipt.name": "Nombre",
  "receipt.phone": "Teléfono",
  "receipt.email": "Correo",
  "receipt.address": "Dirección",
  "receipt.details": "Detalles",
  another: "Enviar otra solicitud",

  "errors.any.invalid": "Revise este dato.",
}
