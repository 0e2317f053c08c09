import { Fault } from "./fault.tsx"

type Props = { isAsking: boolean; fault: unknown; more: (() => void) | undefined }

/** The end of a list that goes on. */
export const More = ({ isAsking, fault, more }: Props) => (
  <>
    <Fault fault={fault} />
    {more && (
      <button type="button" aria-disabled={isAsking} onClick={more}>
        {isAsking ? "Looking…" : "Show more"}
      </button>
    )}
  </>
)
