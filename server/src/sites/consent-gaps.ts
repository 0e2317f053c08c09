import type { PublicSite } from "@porchlight/shared"

/** What law and carriers want to read beside the box, and how it is worded in the languages that we speak. */
const WANTED: readonly (readonly [what: string, words: RegExp])[] = [
  ["what the messages are about", /about|regarding|updates|reminders|sobre|acerca|concernant|au sujet|relati/i],
  [
    "how often they come",
    /frequen|frecuencia|fréquence|\b(?:per|a|por|al|par)\s+(?:week|month|semana|mes|semaine|mois)\b/i,
  ],
  ["that message and data rates may apply", /\brates\b|tarifas|cargos|\bfrais\b|tarifs/i],
  ["STOP to opt out", /\b(?:STOP|ALTO|ARRET|ARRÊT)\b/],
  ["HELP for help", /\b(?:HELP|AYUDA|AIDE)\b/],
  [
    "that it is no condition of purchase",
    /not (?:a |required as a )?condition|not required|no es (?:una )?condición|pas une condition/i,
  ],
]

/**
 * What each wording of a site's SMS question lacks, in plain words.
 *
 * @returns such as `en: how often they come`; none where nothing is missing
 */
export const consentGaps = ({ name, smsConsent }: Pick<PublicSite, "name" | "smsConsent">): string[] => {
  if (!smsConsent) return []
  const { text, privacyUrl, termsUrl } = smsConsent
  const gaps = Object.entries(text).flatMap(([language, wording]) => {
    const missing = WANTED.filter(([, words]) => !words.test(wording)).map(([what]) => what)
    const named = letters(wording).includes(letters(name)) ? [] : ["the contractor's name"]
    return [...named, ...missing].map((what) => `${language}: ${what}`)
  })
  if (!privacyUrl) gaps.push("a link to the privacy policy (privacyUrl)")
  if (!termsUrl) gaps.push("a link to the terms of the messages (termsUrl)")
  return gaps
}

/** `Acme, Inc.` and `ACME Inc` are one name. */
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")
