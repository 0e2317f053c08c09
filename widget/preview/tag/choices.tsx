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

type CheckProps = { chosen: boolean; onChange: (chosen: boolean) => void }

/** Whether the page keeps room for the form. */
export const PlaceChoice = (props: CheckProps) => <Check {...props} words={useWords(WORDS).place} />

/** Whether the page fetches all that the form needs at once. A pinned tag changes together with the server anyway. */
export const AheadChoice = ({ pinned, release, ...props }: CheckProps & Pick<VersionProps, "pinned" | "release">) => {
  const { ahead } = useWords(WORDS)
  const floats = props.chosen && !pinned
  return (
    <div>
      <Check {...props} words={ahead} />
      <div aria-live="polite">
        {floats && <p class="help after">{release === "failed" ? ahead.failed : ahead.untilUpdate}</p>}
      </div>
    </div>
  )
}

const Check = ({ chosen, onChange, words }: CheckProps & { words: { label: string; help: string } }) => (
  <label class="check-box">
    <input type="checkbox" checked={chosen} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>
      {words.label}
      <small class="help">{words.help}</small>
    </span>
  </label>
)
