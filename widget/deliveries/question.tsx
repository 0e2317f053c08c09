import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { Fault } from "./fault.tsx"
import { useAction } from "./use-action.ts"

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
  const { isBusy, fault, run } = useAction()
  useEffect(() => box.current?.focus(), [])
  return (
    <fieldset ref={box} class="question" tabIndex={-1}>
      <legend>{ask}</legend>
      {children}
      <Fault fault={fault} />
      <div class="row">
        <button type="button" class="main" aria-disabled={isBusy} onClick={() => run(onYes)}>
          {yes}
        </button>
        <button type="button" onClick={onNo}>
          Leave it
        </button>
      </div>
    </fieldset>
  )
}
