import type { Seat } from "../contract.ts"
import { importChunk } from "./chunks.ts"
import { fallBack } from "./fallback.ts"
import { guessLanguage } from "./language.ts"
import { LONG_MS, within, withRetries } from "./retry.ts"
import { askForSite } from "./site.ts"

/**
 * Fetches form, language and site, all at once, and puts the form up; or, if something can't be had or takes too long,
 * links to the hosted page and the phone until it is there. The place is never left empty.
 */
export const stand = (seat: Seat): Promise<unknown> => {
  const { host, base, siteId } = seat
  const language = guessLanguage(host)
  const attempt = (round: number) =>
    Promise.all([
      // Form and texts are of one release: if one of them fails, both are fetched anew.
      importChunk(base, "form", round),
      importChunk(base, language, round),
      // A transport of the page's own is asked later.
      host.transport || askForSite(base, siteId),
      // An earlier try that was given up may have come before this one, or may still come after it.
    ]).then(([form, { messages }, answer]) => form.mount({ seat, answer, language, messages }))
  if (!seat.coming) {
    const gone = new Promise<unknown>((resolve) => seat.signal.addEventListener("abort", resolve))
    seat.coming = within(LONG_MS, withRetries<unknown>(attempt, gone))
      .catch(console.warn)
      // Where the element had to go, it goes to where nobody sees it.
      .then(() => seat.mounted || fallBack(seat))
  }
  return seat.coming
}
