import { WORDS } from "../words.ts"
import type { AccentColors } from "./accent-colors.ts"

/** A button in these colours, and in words how well it can be read. */
export const AccentSample = ({ wished, accent, text, textIsWhite, ratio }: AccentColors) => (
  <div class="accent">
    <span class="sample" style={{ backgroundColor: accent, color: text }} aria-hidden="true">
      {WORDS.accent.sample}
    </span>
    <p class="help">
      {WORDS.accent.contrast(textIsWhite ? WORDS.accent.white : WORDS.accent.dark, ratio)}{" "}
      {accent !== wished && WORDS.accent.given(accent)}
    </p>
  </div>
)
