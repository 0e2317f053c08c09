import type { Language } from "@porchlight/shared/limits"
import type { PublicService, PublicSite } from "@porchlight/shared/site"

/**
 * What of a site the page's own script has to know: its texts in the language of the page, and no theme, which the page has
 * already. A text that is missing in that language stays as it is.
 */
export const siteFor = (site: PublicSite, language: Language): PublicSite => {
  const said = <Texts extends Partial<Record<Language, unknown>>>(texts: Texts) =>
    texts[language] === undefined ? texts : { [language]: texts[language] }
  const serviceFor = ({ safety, questions, ...service }: PublicService): PublicService => ({
    ...service,
    label: said(service.label),
    ...(safety && { safety: said(safety) }),
    ...(questions && {
      questions: questions.map(({ options, ...question }) => ({
        ...question,
        label: said(question.label),
        ...(options && { options: options.map(({ id, label }) => ({ id, label: said(label) })) }),
      })),
    }),
  })
  const { serviceArea, smsConsent } = site
  return {
    ...site,
    theme: {},
    texts: said(site.texts),
    services: site.services.map(serviceFor),
    ...(serviceArea?.text && { serviceArea: { ...serviceArea, text: said(serviceArea.text) } }),
    ...(smsConsent && {
      smsConsent: { ...smsConsent, text: said(smsConsent.text), version: said(smsConsent.version) },
    }),
  }
}
