import type { AfterMessages } from "./messages.ts"

export const messages: AfterMessages = {
  urgentCall: "C’est urgent\u00a0? Appelez-nous tout de suite\u00a0:",

  customerType: "Quel est le type de lieu\u00a0?",
  "customerType.residential": "Un logement",
  "customerType.commercial": "Une entreprise",
  returning: "Avons-nous déjà travaillé pour vous\u00a0?",
  yes: "Oui",
  no: "Non",
  addressKnown: "Si nous l’avons déjà, laissez vide.",
  outsideTaken:
    "C’est un peu hors de notre secteur. Envoyez tout de même votre demande\u00a0: nous vous dirons si nous pouvons venir.",

  termsLink: "Conditions",
  newTab: "(s’ouvre dans un nouvel onglet)",

  unknownTitle: "Nous ne savons pas si votre demande nous est parvenue",
  unknown: "Renvoyez-la, par précaution. Elle ne sera pas enregistrée deux fois.",
  offlineTitle: "Vous êtes hors ligne",
  offline: "Tout ce que vous avez écrit est encore là. Envoyez-le dès que la connexion revient.",
  sendWhenBack: "Envoyer au retour de la connexion",
  offlineWaiting: "Nous envoyons votre demande dès que la connexion revient. Gardez cette page ouverte.",

  thanks: "Merci.\nNous avons votre demande.",
  thanksNamed: "Merci, {name}.\nNous avons votre demande.",
  earlier:
    "C’est une version précédente de votre demande que nous avons. Si vous avez changé quelque chose depuis, appelez-nous.",
  reference: "Votre référence",
  next: "Et maintenant",
  questions: "Une question, un changement\u00a0? Appelez le",
  yourRequest: "Votre demande",
  "receipt.service": "Service",
  "receipt.when": "Quand",
  "receipt.name": "Nom",
  "receipt.phone": "Téléphone",
  "receipt.email": "Courriel",
  "receipt.address": "Adresse",
  "receipt.details": "Détails",
  another: "Envoyer une autre demande",

  "errors.any.invalid": "Vérifiez ce champ.",
}
