import { useId } from "preact/hooks"
import { useWords } from "../words/ui-language.ts"
import type { ReleaseState } from "./use-release.ts"
import { WORDS } from "./words.ts"

type VersionProps = { pinned: boolean; onChange: (pinned: boolean) => void; release: ReleaseState }

/** Whether the tag is always the newest, or one release that somebody has approved. */
export const VersionChoice = ({ pinned, onChange, release }: VersionProps) => {
  const { address } = useWords(WORDS)
  const name = useId()
  return (
    <fieldset class="field">
      <legend>{address.label}</legend>
      <div class="choices">
        {[false, true].map((choice) => (
          <label key={`${choice}`}>
            <input type="radio" name={name} checked={pinned === choice} onChange={() => onChange(choice)} />
            {choice ? address.pinned : address.floating}
          </label>
        ))}
      </div>
      <div aria-live="polite">
        {pinned && <p class="help after">{release === "failed" ? address.failed : address.help}</p>}
      </div>
    </fieldset>
  )
}

/** Whether the page keeps room for the form. */
export const PlaceChoice = ({ kept, onChange }: { kept: boolean; onChange: (kept: boolean) => void }) => {
  const { place } = useWords(WORDS)
  return (
    <label class="check-box">
      <input type="checkbox" checked={kept} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        {place.label}
        <small class="help">{place.help}</small>
      </span>
    </label>
  )
}
