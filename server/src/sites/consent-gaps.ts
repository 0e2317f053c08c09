import type { PublicSite } from "@porchlight/shared"
import { languagesInWords } from "./language-names.ts"

/** What law and carriers want to read beside the box, and how it is worded in the languages that we speak. */
const WANTED: readonly (readonly [what: string, words: RegExp])[] = [
  ["what the messages are about", /about|regarding|updates|reminders|sobre|acerca|concernant|au sujet|relati/i],
  [
    "how often the messages come",
    /frequen|frecuencia|fréquence|\b(?:per|a|por|al|par)\s+(?:week|month|semana|mes|semaine|mois)\b/i,
  ],
  ["that message and data rates may apply", /\brates\b|tarifas|cargos|\bfrais\b|tarifs/i],
  ["how to stop the messages (STOP)", /\b(?:STOP|ALTO|ARRET|ARRÊT)\b/],
  ["how to get help (HELP)", /\b(?:HELP|AYUDA|AIDE)\b/],
  [
    "that agreeing is not a condition of purchase",
    /not (?:a |required as a )?condition|not required|no es (?:una )?condición|pas une condition/i,
  ],
]

/**
 * What the wordings of a site's SMS question lack, in plain sentences: those that lack the same share one.
 *
 * @returns none where nothing is missing
 */
export const consentGaps = ({ name, smsConsent }: Pick<PublicSite, "name" | "smsConsent">): string[] => {
  if (!smsConsent) return []
  const { text, privacyUrl, termsUrl } = smsConsent
  const unsaid = Object.entries(text).map(([language, wording]) => ({ language, what: unsaidIn(wording, name) }))
  const alike = [...Map.groupBy(unsaid, ({ what }) => what).entries()]
  return [
    ...alike.flatMap(([what, those]) => (what ? [`${textsIn(those.map(({ language }) => language))} ${what}.`] : [])),
    ...(privacyUrl ? [] : ["There is no link to the privacy policy (privacyUrl)."]),
    ...(termsUrl ? [] : ["There is no link to the terms of the messages (termsUrl)."]),
  ]
}

const unsaidIn = (wording: string, name: string): string => {
  const missing = WANTED.filter(([, words]) => !words.test(wording)).map(([what]) => what)
  const isNamed = letters(wording).includes(letters(name))
  return either.format(isNamed ? missing : ["who sends the messages (the contractor's name)", ...missing])
}

const textsIn = (languages: readonly string[]): string =>
  `The ${languagesInWords(languages)} ${languages.length === 1 ? "text does" : "texts do"} not say`

const either = new Intl.ListFormat("en", { type: "disjunction" })

/** `Acme, Inc.` and `ACME Inc` are one name. */
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
