import { Fault } from "./fault.tsx"
import { useFocusIfLost } from "./use-focus.ts"

type Props = {
  isAsking: boolean
  fault: unknown
  more: (() => void) | undefined
  /** Whether there was more than its first page. */
  wentOn: boolean
}

/** The end of a list that goes on, or has gone on: the button's place is then the keyboard's. */
export const More = ({ isAsking, fault, more, wentOn }: Props) => {
  const end = useFocusIfLost<HTMLParagraphElement>(more ? undefined : 0)
  return (
    <>
      <Fault fault={fault} />
      {more && (
        <button type="button" aria-disabled={isAsking} onClick={more}>
          {isAsking ? "Looking…" : "Show more"}
        </button>
      )}
      {wentOn && !more && (
        <p ref={end} class="quiet" tabIndex={-1}>
          That is all.
        </p>
      )}
    </>
  )
}
