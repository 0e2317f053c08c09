import type { Language } from "@porchlight/shared"

type Notice = { title: string; text: string }

export type Words = {
  /** At an address of no site. */
  unknown: Notice
  /** A page that could not be shown. */
  notShown: Notice
  /** A form that was sent in a way that only its own page would not: by an old browser, or one that changes what it sends. */
  notTaken: Notice
  tooLong: Notice
  /** A phone number follows. */
  call: string
  again: string
}

/** What people are told who cannot be shown the form. */
export const WORDS: Record<Language, Words> = {
  en: {
    unknown: {
      title: "There is no booking page here",
      text: "Check the address letter by letter, or call the company that gave it to you.",
    },
    notShown: { title: "This page does not open just now", text: "Try again in a moment." },
    notTaken: {
      title: "We could not take your request",
      text: "Your browser sent it in a way that we cannot accept. Open the form again and fill it in.",
    },
    tooLong: {
      title: "Your request was too long",
      text: "It has not reached us. Go back in your browser, shorten what you wrote, and send it again.",
    },
    call: "Or call us:",
    again: "Open the form again",
  },
  es: {
    unknown: {
      title: "Aquí no hay ninguna página de reservas",
      text: "Revise la dirección letra por letra, o llame a la empresa que se la dio.",
    },
    notShown: { title: "Esta página no se abre en este momento", text: "Vuelva a intentarlo en unos minutos." },
    notTaken: {
      title: "No pudimos recibir su solicitud",
      text: "Su navegador la envió de una forma que no podemos aceptar. Abra el formulario de nuevo y llénelo.",
    },
    tooLong: {
      title: "Su solicitud era demasiado larga",
      text: "No nos ha llegado. Vuelva atrás en su navegador, acorte lo que escribió y envíela de nuevo.",
    },
    call: "O llámenos:",
    again: "Abrir el formulario de nuevo",
  },
  fr: {
    unknown: {
      title: "Il n’y a pas de page de demande ici",
      text: "Vérifiez l’adresse lettre par lettre, ou appelez l’entreprise qui vous l’a donnée.",
    },
    notShown: { title: "Cette page ne s’ouvre pas pour le moment", text: "Réessayez dans un instant." },
    notTaken: {
      title: "Nous n’avons pas pu prendre votre demande",
      text: "Votre navigateur l’a envoyée d’une façon que nous ne pouvons pas accepter. Rouvrez le formulaire et remplissez-le.",
    },
    tooLong: {
      title: "Votre demande était trop longue",
      text: "Elle ne nous est pas parvenue. Revenez en arrière dans votre navigateur, raccourcissez votre texte et renvoyez-la.",
    },
    call: "Ou appelez-nous\u00a0:",
    again: "Rouvrir le formulaire",
  },
}
