import type { Group } from "@porchlight/shared/site-parts"
import { useWords } from "../../words/ui-language.ts"
import { WORDS } from "./words.ts"

type Props = { group: Group; index: number; last: number; onMove: (group: Group, steps: -1 | 1) => void }

/** Two buttons that move a group. They stay in reach at the ends, since somebody may have the focus on one. */
export const Movers = ({ group, index, last, onMove }: Props) => {
  const words = useWords(WORDS)
  const name = words.groups[group]
  return (
    <>
      <button
        type="button"
        class="mover"
        data-mover={`${group}-1`}
        aria-label={words.up(name)}
        aria-disabled={index === 0}
        onClick={() => onMove(group, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        class="mover"
        data-mover={`${group}1`}
        aria-label={words.down(name)}
        aria-disabled={index === last}
        onClick={() => onMove(group, 1)}
      >
        ↓
      </button>
    </>
  )
}
