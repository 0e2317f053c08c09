import { WORDS } from "../words.ts"

/** In plain words: where this form sends to. */
export const SendsNote = ({ sandbox }: { sandbox: boolean }) => (
  <p class="sends">{sandbox ? WORDS.stage.sandbox : WORDS.stage.dry}</p>
)
