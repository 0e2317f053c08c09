const BLANK = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** A place in a text as editors count: both from 1. */
export type Place = { line: number; column: number }

/**
 * Where a text stops being JSON (RFC 8259). For texts that `JSON.parse` has refused: its own message names the place only
 * in some cases, and quotes the text, which may hold a secret.
 */
export const jsonFault = (text: string): Place => placeAt(text, readThrough(text).end)

/**
 * Where an object of a JSON text first has a name for the second time; undefined where none has. `JSON.parse` says nothing of it and
 * keeps the last (RFC 8259, section 4): what stood at the first would be gone without a word.
 */
export const namedTwice = (text: string): Place | undefined => {
  const { twin } = readThrough(text)
  return twin === undefined ? undefined : placeAt(text, twin)
}

const placeAt = (text: string, offset: number): Place => {
  const before = text.slice(0, offset)
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") }
}

/** Where the text stops being JSON, and where on the way a name stands in an object that has it already. */
const readThrough = (text: string): { end: number; twin: number | undefined } => {
  let at = 0
  let twin: number | undefined

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    at += found?.[0].length ?? 0
    return found !== null
  }

  const value = (): boolean => {
    take(BLANK)
    const whole = text[at] === "{" ? object() : text[at] === "[" ? list(value, /\]/y) : take(STRING) || take(SCALAR)
    return whole && take(BLANK)
  }

  const object = (): boolean => {
    const names = new Set<string>()
    return list(() => take(BLANK) && name(names) && take(BLANK) && take(/:/y) && value(), /\}/y)
  }

  const name = (names: Set<string>): boolean => {
    const start = at
    const isName = take(STRING)
    const found = text.slice(start, at)
    if (names.has(found)) twin ??= start
    names.add(found)
    return isName
  }

  const list = (item: () => boolean, close: RegExp): boolean => {
    at += 1
    take(BLANK)
    if (take(close)) return true
    do if (!item()) return false
    while (take(/,/y))
    return take(close)
  }

  value()
  return { end: at, twin }
}
