import type { PairName } from "./pairs.ts"

type Props = Pick<PairName, "fore"> & { color: string; ground: string }

/** A picture of two colours beside each other: letters on their ground, or a control's edge. */
export const Sample = ({ fore, color, ground }: Props) => (
  <span
    class={fore === "ring" || fore === "line" ? "pair-sample edge" : "pair-sample"}
    style={{ backgroundColor: ground, color }}
    aria-hidden="true"
  />
)
