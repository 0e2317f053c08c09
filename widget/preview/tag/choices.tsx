import { Choice } from "../controls/choice.tsx"
import { useWords } from "../words/ui-language.ts"
import type { ReleaseState } from "./use-release.ts"
import { WORDS } from "./words.ts"

type VersionProps = { pinned: boolean; onChange: (pinned: boolean) => void; release: ReleaseState }

/** Whether the tag is always the newest, or one release that somebody has approved. */
export const VersionChoice = ({ pinned, onChange, release }: VersionProps) => {
  const { address } = useWords(WORDS)
  return (
    <div>
      <Choice
        name="version"
        legend={address.label}
        options={["floating", "pinned"]}
        names={address.names}
        chosen={pinned ? "pinned" : "floating"}
        onChange={(chosen) => onChange(chosen === "pinned")}
      />
      <div aria-live="polite">
        {pinned && <p class="help after">{release === "failed" ? address.failed : address.help}</p>}
      </div>
    </div>
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
