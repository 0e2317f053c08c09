import type { Messages } from "./messages.ts"

export const messages: Messages = {
  heading: "Demandez une visite",
  callToday: "Nous vous rappelons aujourd’hui avant {until}.",
  callOpening: "Nous ouvrons {day} à {at} et vous appelons aussitôt.",
  callSoon: "Nous vous rappelons pour convenir d’une heure.",
  today: "aujourd’hui",
  tomorrow: "demain",
  onDay: "{weekday}",
  orCall: "Vous préférez parler\u00a0? Appelez le",
  optional: "facultatif",

  serviceLegend: "De quoi avez-vous besoin\u00a0?",
  otherService: "Autre chose",

  details: "Quelle est la situation\u00a0?",
  detailsHelp: "Ce que vous voyez, entendez ou sentez, et depuis quand.",

  preferredLegend: "Quel moment vous convient\u00a0?",
  preferredHelp: "C’est un souhait\u00a0: nous vous appelons pour convenir d’une heure.",
  dayLegend: "Jour",
  firstAvailable: "Dès que possible",
  firstAvailableHint: "notre premier créneau libre",
  windowLegend: "Moment de la journée",
  "windows.any": "Peu importe",
  "windows.morning": "Matin",
  "windows.afternoon": "Après-midi",

  whoLegend: "Qui êtes-vous\u00a0?",
  name: "Nom et prénom",
  eitherContact: "Téléphone ou courriel\u00a0: l’un des deux suffit.",
  phone: "Téléphone",
  email: "Courriel",

  addressLegend: "Où devons-nous venir\u00a0?",
  street: "Numéro et rue",
  unit: "Appt",
  city: "Ville",
  "state.US": "État",
  "state.CA": "Province",
  "state.any": "État ou région",
  "zip.US": "Code postal",
  "zip.any": "Code postal",
  zipHelp: "Pour vous dire si nous venons chez vous.",

  privacyLink: "Confidentialité",
  submit: "Envoyer la demande",
  sending: "Envoi…",
  sendAgain: "Envoyer à nouveau",
  nextSteps: "Nous vous appelons pour convenir d’une heure. La visite est fixée lors de cet appel.",
  privacy: "Vos données servent uniquement à répondre à votre demande.",

  unsentTitle: "Nous n’avons pas pu recevoir votre demande",
  unsent: "Tout ce que vous avez écrit est encore là. Vérifiez votre connexion et renvoyez votre demande.",
  callInstead: "Ou appelez-nous\u00a0:",
}

// As in en.ts.
new Date().toLocaleString()
