import { useWords } from "../../words/ui-language.ts"
import { useTypedColor } from "./use-typed-color.ts"
import { WORDS } from "./words.ts"

type Props = {
  /** Which of the colours it is. */
  name: "accent" | "surface" | "text"
  /** `#rrggbb`: what the form has without a choice. */
  own: string
  chosen: string | undefined
  onChange: (color: string | undefined) => void
}

/** A colour, picked or typed. */
export const ColorField = ({ name, own, chosen, onChange }: Props) => {
  const words = useWords(WORDS)
  const label = words.colors[name]
  const color = chosen ?? own
  const hex = useTypedColor(color, onChange)
  const pick = (next: string | undefined) => {
    hex.forget()
    onChange(next)
  }
  return (
    <fieldset class="field color">
      <legend class="unseen">{label}</legend>
      <div class="row">
        <span class="name" aria-hidden="true">
          {label}
        </span>
        <input
          type="color"
          aria-label={words.pick(label)}
          value={color}
          onInput={(event) => pick(event.currentTarget.value)}
        />
        <input
          class="hex"
          aria-label={words.hex(label)}
          aria-describedby={`${name}-help`}
          aria-invalid={hex.malformed}
          value={hex.text}
          onInput={(event) => hex.type(event.currentTarget.value)}
          onBlur={hex.leave}
          maxLength={9}
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
        />
        {chosen && (
          <button
            type="button"
            class="back"
            aria-label={words.reset(label)}
            title={words.reset(label)}
            onClick={() => pick(undefined)}
          >
            ×
          </button>
        )}
      </div>
      <p id={`${name}-help`} class="help error" aria-live="polite">
        {hex.malformed && words.malformed}
      </p>
    </fieldset>
  )
}
