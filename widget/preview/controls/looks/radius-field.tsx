import { MAX_RADIUS } from "@porchlight/shared/site-parts"
import { useWords } from "../../words/ui-language.ts"
import { WORDS } from "./words.ts"

/** How round the corners of the form's controls are. */
export const RadiusField = ({ radius, onChange }: { radius: number; onChange: (radius: number) => void }) => {
  const words = useWords(WORDS)
  return (
    <div class="field">
      <label for="radius">{words.radius}</label>
      <div class="row">
        <input
          id="radius"
          class="grow"
          type="range"
          min={0}
          max={MAX_RADIUS}
          value={radius}
          aria-valuetext={words.px(radius)}
          onInput={({ currentTarget }) => onChange(currentTarget.valueAsNumber)}
        />
        <output for="radius">{words.px(radius)}</output>
      </div>
    </div>
  )
}
