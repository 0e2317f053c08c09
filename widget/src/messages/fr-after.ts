import type { AfterMessages } from "./messages.ts"

export const messages: AfterMessages = {
  summary: (count) => (count === 1 ? "Un point est à revoir" : `${count} points sont à revoir`),
  summaryOther: "Une partie de votre demande n’a pas pu être lue. Appelez-nous, s’il vous plaît.",

  unknownTitle: "Nous ne savons pas si votre demande nous est parvenue",
  unknown: "Renvoyez-la, par précaution. Elle ne sera pas enregistrée deux fois.",
  busy: (wait) => `Tout ce que vous avez écrit est encore là. Renvoyez votre demande ${wait}.`,
  waitMoment: "dans un instant",
  waitMinutes: (minutes) => (minutes === 1 ? "dans une minute" : `dans ${minutes} minutes`),
  offlineTitle: "Vous êtes hors ligne",
  offline: "Tout ce que vous avez écrit est encore là. Envoyez-le dès que la connexion revient.",
  sendWhenBack: "Envoyer au retour de la connexion",
  offlineWaiting: "Nous envoyons votre demande dès que la connexion revient. Gardez cette page ouverte.",

  goneTitle: "Ce formulaire ne prend pas de demandes pour le moment",
  goneCall: "Appelez-nous, s’il vous plaît :",
  gone: "Appelez plutôt l’entreprise. Son numéro figure sur ce site.",

  thanks: (name) => (name ? `Merci, ${name}. Nous avons votre demande.` : "Merci. Nous avons votre demande."),
  earlier:
    "Une version précédente de votre demande nous était déjà parvenue, et c’est celle que nous avons. Si vous avez changé quelque chose depuis, appelez-nous.",
  reference: "Votre référence",
  next: "Et maintenant",
  questions: "Une question, un changement ? Appelez le",
  yourRequest: "Votre demande",
  receipt: {
    service: "Service",
    when: "Quand",
    name: "Nom",
    phone: "Téléphone",
    email: "E-mail",
    address: "Adresse",
    details: "Détails",
  },
  another: "Envoyer une autre demande",

  errors: {
    any: {
      required: "Remplissez ce champ.",
      invalid: "Vérifiez ce champ.",
      too_long: "C’est plus long que ce que nous pouvons prendre. Raccourcissez un peu.",
      contact_required: "Indiquez un téléphone ou un e-mail, pour que nous puissions vous joindre.",
      not_offered: "Choisissez un des services de la liste.",
      outside_area: "Nous n’intervenons pas à ce code postal.",
      unknown_field: "Vérifiez ce champ.",
    },
    service: { invalid: "Choisissez un des services de la liste." },
    details: {
      required: "Dites-nous en quelques mots ce qui se passe.",
      invalid: "Utilisez des lettres et signes courants.",
    },
    "preferred.date": { invalid: "Choisissez un des jours." },
    name: { required: "Indiquez votre nom.", invalid: "Utilisez des lettres et signes courants." },
    phone: {
      required: "Indiquez votre téléphone.",
      invalid: "Indiquez un numéro avec son indicatif, comme 512 555 0143.",
    },
    email: {
      required: "Indiquez votre e-mail.",
      invalid: "Indiquez une adresse comme nom@exemple.com.",
    },
    "address.street": { required: "Indiquez le numéro et la rue." },
    "address.city": { required: "Indiquez la ville." },
    "address.state": { required: "Indiquez l’État ou la province." },
    "address.zip": { required: "Indiquez le code postal.", invalid: "Vérifiez le code postal." },
  },
}
