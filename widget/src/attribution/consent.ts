/** Dispatched on the document whenever the page says whether its visitor agreed. */
export const CONSENT_EVENT = "porchlight:consent"

/** What the page's `Porchlight` remembers, for those who come later than the loader. */
export type Agreement = { agreed?: boolean }

/** `Porchlight.push(["consent", agreed])`: whether the visitor agreed to be remembered over the pages of a visit. */
export const sayConsent = (porchlight: Agreement, agreed: boolean): void => {
  porchlight.agreed = agreed
  document.dispatchEvent(new Event(CONSENT_EVENT))
}

/** What the page has said so far; undefined where it has said nothing. */
export const saidConsent = (page: object): boolean | undefined => {
  const { agreed }: { agreed?: unknown } = Object("Porchlight" in page ? page.Porchlight : undefined)
  return typeof agreed === "boolean" ? agreed : undefined
}
