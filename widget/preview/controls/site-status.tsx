import type { SiteState } from "../settings/use-site.ts"
import { WORDS } from "../words.ts"

/** What became of the question for a site, told to everybody as it happens. Empty when there is something to see. */
export const SiteStatus = ({ id, state }: { id: string; state: SiteState }) => (
  <div class="status" role="status">
    {state.kind === "loading" && <p class="quiet">{WORDS.site.loading}</p>}
    {state.kind === "gone" && <p>{WORDS.site.gone(id)}</p>}
    {state.kind === "unreachable" && (
      <>
        <p>{WORDS.site.unreachable}</p>
        <button type="button" onClick={state.again}>
          {WORDS.site.again}
        </button>
      </>
    )}
  </div>
)
