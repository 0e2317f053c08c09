import type { PublicSite } from "@porchlight/shared/site"

/** Whether a site's form asks or says anything that most forms do without, apart from the SMS question. */
export const asksQuestions = ({ serviceArea, fields, services }: PublicSite): boolean =>
  serviceArea?.outside === "take" ||
  fields.customerType !== "off" ||
  fields.returning !== "off" ||
  services.some(({ questions = [] }) => questions.length > 0)

/** Whether any of that has to be answered. */
export const requiresAnswers = ({ fields, services }: PublicSite): boolean =>
  fields.customerType === "required" ||
  fields.returning === "required" ||
  services.some(({ questions = [] }) => questions.some(({ required }) => required))
