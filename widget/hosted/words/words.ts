import type { Language } from "@porchlight/shared/limits"

/** What stands around the form on the hosted page. */
export type Words = {
  hours: string
  closed: string
  allDay: string
  /** `{first}` and `{last}`: days in a row, more than two of them, and just two. */
  daysFromTo: string
  daysBoth: string
  languages: string
  sandbox: string
  /** Beside a field that people do not see, for who sees all there is. */
  leaveEmpty: string
}

export const WORDS: Record<Language, Words> = {
  en: {
    hours: "Office hours",
    closed: "Closed",
    allDay: "Open 24 hours",
    daysFromTo: "{first} to {last}",
    daysBoth: "{first} and {last}",
    languages: "Languages",
    sandbox: "This contractor is made up: requests go to a sandbox, not to an office.",
    leaveEmpty: "Leave this empty",
  },
  es: {
    hours: "Horario de oficina",
    closed: "Cerrado",
    allDay: "Abierto las 24 horas",
    daysFromTo: "{first} a {last}",
    daysBoth: "{first} y {last}",
    languages: "Idiomas",
    sandbox: "Esta empresa es inventada: las solicitudes van a un sistema de prueba, no a una oficina.",
    leaveEmpty: "Deje esto vacío",
  },
  fr: {
    hours: "Heures d’ouverture",
    closed: "Fermé",
    allDay: "Ouvert 24 heures sur 24",
    daysFromTo: "{first} au {last}",
    daysBoth: "{first} et {last}",
    languages: "Langues",
    sandbox: "Cette entreprise est inventée\u00a0: les demandes vont dans un système d’essai, pas à un bureau.",
    leaveEmpty: "Laissez ceci vide",
  },
}

/** Each language as it calls itself. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", es: "Español", fr: "Français" }
