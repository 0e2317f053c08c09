/**
 * The address of a web page as people type or paste it: with or without `https://`.
 *
 * @returns undefined if it is none (yet)
 */
export const pageAddress = (text: string): URL | undefined => {
  const typed = text.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  return url && /^https?:$/.test(url.protocol) && /\.|^localhost$|^\[/.test(url.hostname) ? url : undefined
}
