import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"

type Props = {
  title: string
  class?: string
  /** Called only while it is open. */
  children: () => ComponentChildren
}

/** Folded away until it is wanted, and drawn only then. */
export const Fold = ({ title, class: named = "", children }: Props) => {
  const [open, setOpen] = useState(false)
  return (
    <details class={`fold ${named}`.trim()} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{title}</summary>
      {open && children()}
    </details>
  )
}
