import type { ComponentChildren } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { messageOf } from "./use-asked.ts"

type Props = {
  ask: string
  /** What the answer needs besides a yes. */
  children?: ComponentChildren
  /** What the button says that does it. */
  yes: string
  onYes: () => Promise<void>
  onNo: () => void
}

/** Asks before something is done that cannot be undone, in the place of the button that was pressed. */
export const Question = ({ ask, children, yes, onYes, onNo }: Props) => {
  const box = useRef<HTMLFieldSetElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  useEffect(() => box.current?.focus(), [])
  const act = async () => {
    if (isBusy) return
    setBusy(true)
    await onYes().catch((fault: unknown) => {
      setBusy(false)
      setError(messageOf(fault))
    })
  }
  return (
    <fieldset ref={box} class="question" tabIndex={-1}>
      <legend>{ask}</legend>
      {children}
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="row">
        <button type="button" class="main" aria-disabled={isBusy} onClick={act}>
          {yes}
        </button>
        <button type="button" onClick={onNo}>
          Leave it
        </button>
      </div>
    </fieldset>
  )
}
