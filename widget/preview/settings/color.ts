const HEX = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/

/**
 * A colour as people type or paste it: with or without `#`, capitals or not, three digits or six.
 *
 * @returns `#rrggbb`, or undefined if it is not a colour (yet)
 */
export const parseColor = (text: string): string | undefined => {
  const digits = HEX.exec(text.trim().toLowerCase())?.[1]
  if (!digits) return undefined
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`
}
