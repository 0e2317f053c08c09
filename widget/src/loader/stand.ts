import type { Seat } from "../contract.ts"
import { importChunk } from "./chunks.ts"
import { fallBack } from "./fallback.ts"
import { guessLanguage } from "./language.ts"
import { LONG_MS, within, withRetries } from "./retry.ts"
import { askForSite } from "./site.ts"

/**
 * Fetches form, language and site, all at once, and puts the form up. If something can't be fetched or takes too long, links to
 * the hosted page and the phone stand there until it has come. The place is never left empty.
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
      // A try that was given up may still finish, before this one or after it: `mount` takes only the first.
    ]).then(([form, { messages }, answer]) => form.mount({ seat, answer, language, messages }))
  if (!seat.coming) {
    const gone = new Promise<unknown>((resolve) => seat.signal.addEventListener("abort", resolve))
    seat.coming = within(LONG_MS, withRetries<unknown>(attempt, gone))
      .catch(console.warn)
      // If the element had to go, the links go into a place that nobody sees.
      .then(() => seat.mounted || fallBack(seat))
  }
  return seat.coming
}
