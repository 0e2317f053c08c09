const BLANK = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-f]{4}))*"/iuy
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** A place in a text as editors count: both from 1. */
export type Place = { line: number; column: number }

/**
 * Where a text stops being JSON (RFC 8259). For texts that `JSON.parse` has refused: its own message names the place only
 * in some cases, and quotes the text, which may hold a secret.
 */
export const jsonFault = (text: string): Place => {
  const before = text.slice(0, faultOffset(text))
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") }
}

const faultOffset = (text: string): number => {
  let at = 0

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    at += found?.[0].length ?? 0
    return found !== null
  }

  const value = (): boolean => {
    take(BLANK)
    const whole =
      text[at] === "{" ? list(member, /\}/y) : text[at] === "[" ? list(value, /\]/y) : take(STRING) || take(SCALAR)
    return whole && take(BLANK)
  }

  const member = (): boolean => take(BLANK) && take(STRING) && take(BLANK) && take(/:/y) && value()

  const list = (item: () => boolean, close: RegExp): boolean => {
    at += 1
    take(BLANK)
    if (take(close)) return true
    do if (!item()) return false
    while (take(/,/y))
    return take(close)
  }

  value()
  return at
}
