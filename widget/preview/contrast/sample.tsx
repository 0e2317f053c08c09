import type { PairName } from "./pairs.ts"

type Props = Pick<PairName, "fore"> & { color: string; ground: string; text: string }

/** How two colours look beside each other: letters on their ground, or a control's edge. */
export const Sample = ({ fore, color, ground, text }: Props) => (
  <span class="pair-sample" style={{ backgroundColor: ground, color }} aria-hidden="true">
    {fore === "ring" || fore === "line" ? <span class="edge" /> : text}
  </span>
)
