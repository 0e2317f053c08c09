const kept = new Map<string, Intl.DateTimeFormat>()

/**
 * A moment as a locale writes it. Each formatter is made once: every key that a visitor presses draws the form's days again, and
 * making a formatter takes far longer than using it.
 *
 * @throws RangeError when the browser does not know the zone
 */
export const format = (moment: Date, locale: string, options: Intl.DateTimeFormatOptions): string => {
  const key = locale + JSON.stringify(options)
  const formatter = kept.get(key) ?? new Intl.DateTimeFormat(locale, options)
  kept.set(key, formatter)
  return formatter.format(moment)
}
