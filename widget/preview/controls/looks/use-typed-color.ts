import { useState } from "preact/hooks"
import { parseColor } from "../../settings/color.ts"

const SIX_DIGITS = /^\s*#?[0-9a-f]{6}\s*$/i

/**
 * A colour that is being typed. Six digits count at once; three may be the beginning of six, and count when the field is
 * left. Only then is it said that something is no colour.
 *
 * @param color what stands in the field while nobody types
 */
export const useTypedColor = (color: string, onChange: (color: string) => void) => {
  const [typed, setTyped] = useState<string>()
  const [malformed, setMalformed] = useState(false)

  const take = (text: string) => {
    const chosen = parseColor(text)
    if (chosen && chosen !== color) onChange(chosen)
    return chosen !== undefined
  }
  const forget = () => {
    setTyped(undefined)
    setMalformed(false)
  }

  return {
    text: typed ?? color,
    malformed,
    type: (text: string) => {
      setTyped(text)
      setMalformed(false)
      if (SIX_DIGITS.test(text)) take(text)
    },
    leave: () => {
      if (typed === undefined) return
      if (take(typed)) forget()
      else setMalformed(true)
    },
    /** Drops what was typed, and shows the colour again that is chosen. */
    forget,
  }
}
