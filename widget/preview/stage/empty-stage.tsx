import { useWords } from "../words/ui-language.ts"
import { WORDS } from "./words.ts"

/** The form's place while there is no site to show. The reason is told beside the site's field. */
export const EmptyStage = ({ isLooking }: { isLooking: boolean }) => {
  const words = useWords(WORDS)
  return (
    <section id="form" class="stage" tabIndex={-1} aria-label={words.stage}>
      <p class="nothing">{!isLooking && words.nothing}</p>
    </section>
  )
}
