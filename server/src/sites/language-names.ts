const names = new Intl.DisplayNames("en", { type: "language" })
const both = new Intl.ListFormat("en")

/** `["en", "es"]` as `English and Spanish`. */
export const languagesInWords = (languages: readonly string[]): string =>
  both.format(languages.map((language) => names.of(language) ?? language))
