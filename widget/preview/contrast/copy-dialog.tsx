import { useEffect, useId, useRef } from "preact/hooks"
import { useWords } from "../words/ui-language.ts"
import { PairLine } from "./pair-line.tsx"
import type { Failure } from "./verdict.ts"
import { WORDS } from "./words.ts"

type Props = {
  failures: Failure[]
  onCopy: () => void
  onMend: () => void
  /** However it was closed; the focus is back then where it came from. */
  onClose: () => void
}

/** Asks whether colours that cannot be read are meant to be copied. Escape is a no. */
export const CopyDialog = ({ failures, onCopy, onMend, onClose }: Props) => {
  const words = useWords(WORDS)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const then = (act?: () => void) => () => {
    dialog.current?.close()
    act?.()
  }

  return (
    <dialog ref={dialog} class="ask" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{words.copy.title}</h2>
      <ul class="pairs">
        {failures.flatMap(({ pairs }) => pairs.map((pair) => <PairLine key={pair.fore} pair={pair} />))}
      </ul>
      <p>{words.copy.why}</p>
      <div class="row">
        <button type="button" class="main" onClick={then(onMend)}>
          {words.copy.mend}
        </button>
        <button type="button" onClick={then(onCopy)}>
          {words.copy.anyway}
        </button>
        <button type="button" class="plain" onClick={then()}>
          {words.copy.back}
        </button>
      </div>
    </dialog>
  )
}
