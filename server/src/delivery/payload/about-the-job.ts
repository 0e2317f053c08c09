import { isInArea, type Language, type Localized, localize, type Question } from "@porchlight/shared"
import type { Site } from "../../sites/site.ts"
import type { BookingToSend } from "./booking-to-send.ts"
import { behind, type Line } from "./lines.ts"

/** What the visitor needs: the service, what was answered to its questions, the rest in their own words, and where it is. */
export const aboutTheJob = (booking: BookingToSend["booking"], site: Site): Line[] => {
  const { service, details, address, answers = {} } = booking
  const offered = site.services.find(({ id }) => id === service)
  const name = offered ? inOfficeWords(offered.label, site) : service
  const questions = offered?.questions ?? []
  const area = site.public.serviceArea
  return [
    name && `Service: ${name}${offered?.priority ? ` (${offered.priority})` : ""}`,
    ...inOrderOf(questions, answers).map(([id, answer]) => answerLine(id, answer, questions, site)),
    details && behind("Details:", details),
    area && address?.zip && !isInArea(area, address.zip) && `Outside the service area: ${address.zip}`,
  ]
}

/** The office reads what visitors read in the language that the site speaks first. */
const inOfficeWords = (text: Localized, { languages }: Site) => localize(text, languages[0], "en").replace(/\s+/g, " ")

/** Answers as they were asked for; those to questions that the site has given up come last. */
const inOrderOf = (questions: readonly Question[], answers: Record<string, string>): [id: string, answer: string][] => {
  const place = (id: string) => {
    const index = questions.findIndex((question) => question.id === id)
    return index < 0 ? questions.length : index
  }
  return Object.entries(answers).sort(([one], [other]) => place(one) - place(other))
}

const answerLine = (id: string, answer: string, questions: readonly Question[], site: Site): string => {
  const question = questions.find((asked) => asked.id === id)
  const label = question ? inOfficeWords(question.label, site) : id
  return behind(/[?:!.]$/.test(label) ? label : `${label}:`, answerInWords(answer, question, site))
}

const YES_OR_NO: Record<Language, Record<"yes" | "no", string>> = {
  en: { yes: "yes", no: "no" },
  es: { yes: "sí", no: "no" },
  fr: { yes: "oui", no: "non" },
}

const answerInWords = (answer: string, question: Question | undefined, site: Site): string => {
  if (question?.kind === "yes_no") return isYesOrNo(answer) ? YES_OR_NO[site.languages[0]][answer] : answer
  const option = question?.options?.find(({ id }) => id === answer)
  return option ? inOfficeWords(option.label, site) : answer
}

const isYesOrNo = (answer: string): answer is "yes" | "no" => answer === "yes" || answer === "no"
