import type { PublicSite } from "@porchlight/shared/site"

/** Whether a site's form has anything to show that most forms do without. */
export const needsExtras = ({ smsConsent, serviceArea, fields, services }: PublicSite): boolean =>
  smsConsent !== undefined ||
  serviceArea?.outside === "take" ||
  fields.customerType !== "off" ||
  fields.returning !== "off" ||
  services.some(({ questions = [] }) => questions.length > 0)

/** Whether it has anything among them that has to be filled in. */
export const requiresExtras = ({ fields, services }: PublicSite): boolean =>
  fields.customerType === "required" ||
  fields.returning === "required" ||
  services.some(({ questions = [] }) => questions.some(({ required }) => required))
