import { useId, useMemo } from "preact/hooks"
import type { Settings } from "../settings/settings.ts"
import { useWords } from "../words/ui-language.ts"
import { FileDrop } from "./file-drop.tsx"
import { FindingNote } from "./finding-note.tsx"
import { USES } from "./found.ts"
import { firstOfEach, propose } from "./propose.ts"
import { readImage as readInBrowser } from "./read-image.ts"
import { Swatches } from "./swatches.tsx"
import { useFoundColors } from "./use-found-colors.ts"
import { WORDS } from "./words.ts"

type Props = {
  /** What is pressed now. */
  chosen: Pick<Settings, "accent" | "surface" | "text">
  onChange: (some: Partial<Settings>) => void
  readImage?: typeof readInBrowser
}

/** The colours of the contractor's website, from its style sheet or from a picture of it, to be taken with a press. */
export const ColorsFromWebsite = ({ chosen, onChange, readImage = readInBrowser }: Props) => {
  const words = useWords(WORDS)
  const id = useId()
  const { finding, giveText, giveFile } = useFoundColors(readImage)
  const colors = finding.kind === "found" && finding.colors.length ? finding.colors : undefined
  const proposal = useMemo(() => colors && propose(colors), [colors])

  return (
    <details class="fold">
      <summary>{words.title}</summary>
      <FileDrop onFile={giveFile}>
        <div class="field">
          <label for={`${id}-text`}>{words.paste}</label>
          <p class="help" id={`${id}-help`}>
            {words.pasteHelp}
          </p>
          <textarea
            id={`${id}-text`}
            aria-describedby={`${id}-help`}
            rows={3}
            onInput={(event) => giveText(event.currentTarget.value)}
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
          />
        </div>
        <div>
          <label class="file">
            <input
              type="file"
              accept="image/*,text/css,.css"
              aria-describedby={`${id}-image`}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? []
                if (file) giveFile(file)
                // The same file may be chosen again.
                event.currentTarget.value = ""
              }}
            />
            {words.file}
          </label>
          <p class="help" id={`${id}-image`}>
            {words.fileHelp}
          </p>
        </div>
        <div role="status">
          <FindingNote finding={finding} />
        </div>
        {proposal && (
          <>
            {USES.map((use) => (
              <Swatches key={use} use={use} colors={proposal[use]} chosen={chosen[use]} onChange={onChange} />
            ))}
            {USES.some((use) => proposal[use].length > 0) && (
              <button type="button" onClick={() => onChange(firstOfEach(proposal))}>
                {words.useFirst}
              </button>
            )}
          </>
        )}
      </FileDrop>
    </details>
  )
}
