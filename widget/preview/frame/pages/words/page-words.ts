/** What stands on the sample pages around the form, in one language. */
export type PageWords = Readonly<{
  /** What opens the form where it comes in a dialog. */
  book: string
  light: {
    menu: readonly string[]
    heading: string
    lead: string
    points: readonly string[]
    trades: string
  }
  dark: { heading: readonly [string, string]; lead: string }
  busy: {
    always: string
    menu: readonly string[]
    month: string
    /** Each with what is printed large. */
    coupons: readonly (readonly [string, string])[]
    heading: string
    /** Around the words of a link. */
    lead: readonly [string, string, string]
    /** In rows of three. */
    trades: readonly string[]
    rights: (name: string) => string
  }
}>
