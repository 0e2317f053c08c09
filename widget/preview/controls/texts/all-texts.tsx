import type { TextKey } from "@porchlight/shared/text-keys"
import type { ComponentChild } from "preact"
import { useState } from "preact/hooks"
import { Fold } from "../../fold.tsx"
import { useUiLanguage, useWords } from "../../words/ui-language.ts"
import { CHAPTERS, textsByChapter } from "./chapters.ts"
import { DEFAULT_TEXTS } from "./default-texts.ts"
import { WORDS } from "./words.ts"

type Props = {
  field: (key: TextKey, label: string) => ComponentChild
  /** What the form says there now, in the language that is written. */
  standing: (key: TextKey) => string
}

/** Every text of the form, folded away and searchable. */
export const AllTexts = (props: Props) => {
  const words = useWords(WORDS)
  return (
    <Fold class="all-texts" title={words.more}>
      {() => <FoundTexts {...props} />}
    </Fold>
  )
}

const FoundTexts = ({ field, standing }: Props) => {
  const words = useWords(WORDS)
  const ui = useUiLanguage()
  const [search, setSearch] = useState("")
  const called = (key: TextKey) => DEFAULT_TEXTS[ui][key] ?? ""
  // By its name, or by what was read in the form.
  const isFound = (key: TextKey) =>
    [called(key), standing(key)].some((text) => text.toLowerCase().includes(search.trim().toLowerCase()))
  const texts = textsByChapter()
  const found = CHAPTERS.flatMap((chapter) => {
    const keys = texts[chapter].filter((key) => called(key) && isFound(key))
    return keys.length > 0 ? [{ chapter, keys }] : []
  })
  return (
    <div class="inside">
      <div class="field">
        <label for="find-text">{words.search}</label>
        <input
          id="find-text"
          type="search"
          value={search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </div>
      {found.length === 0 && <p role="status">{words.none}</p>}
      {found.map(({ chapter, keys }) => (
        <section key={chapter}>
          <h4>{words.chapters[chapter]}</h4>
          {keys.map((key) => field(key, called(key)))}
        </section>
      ))}
    </div>
  )
}
