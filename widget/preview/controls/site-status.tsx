import { FIRST_SITE } from "../settings/query.ts"
import type { SiteState } from "../settings/use-site.ts"
import { useWords } from "../words/ui-language.ts"
import { WORDS } from "./words.ts"

/** What became of the question for a site, in a live region. Empty once there is a form to see. */
export const SiteStatus = ({ id, state }: { id: string; state: SiteState }) => {
  const words = useWords(WORDS).site
  return (
    <div class="status" role="status">
      {state.kind === "loading" && <p class="quiet">{words.loading}</p>}
      {state.kind === "gone" && <p>{id === FIRST_SITE ? words.unsaid : words.gone(id)}</p>}
      {state.kind === "unreachable" && (
        <>
          <p>{words.unreachable}</p>
          <button type="button" onClick={state.again}>
            {words.again}
          </button>
        </>
      )}
    </div>
  )
}
