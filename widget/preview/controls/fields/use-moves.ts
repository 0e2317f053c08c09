import type { Group } from "@porchlight/shared/site-parts"
import { useLayoutEffect, useRef, useState } from "preact/hooks"

type Moved = { group: Group; index: number; steps: -1 | 1 }

/** Moves groups up and down in their list. The focus stays on the button that was pressed, which moves along. */
export const useMoves = (order: readonly Group[], onChange: (order: Group[]) => void) => {
  const list = useRef<HTMLOListElement>(null)
  const [place, setPlace] = useState<Moved>()

  useLayoutEffect(() => {
    if (place) list.current?.querySelector<HTMLElement>(`[data-mover="${place.group}${place.steps}"]`)?.focus()
  }, [place])

  const move = (group: Group, steps: -1 | 1) => {
    const index = order.indexOf(group) + steps
    if (index < 0 || index >= order.length) return
    const next = order.filter((other) => other !== group)
    next.splice(index, 0, group)
    setPlace({ group, index, steps })
    onChange(next)
  }
  return { list, place, move }
}
