import type { Seat } from "../contract.ts"
import { importChunk } from "./chunks.ts"
import { fallBack } from "./fallback.ts"
import { guessLanguage } from "./language.ts"
import { withRetries } from "./retry.ts"
import { askForSite } from "./site.ts"

/**
 * Fetches form, language and site, all at once, and puts the form up; or, if something can't be had, links to the hosted
 * page and the phone. The place is never left empty.
 *
 * @param place holds the form, inside the seat's shadow root
 */
export const stand = async (seat: Seat, place: ParentNode): Promise<void> => {
  const { host, base, siteId, signal } = seat
  if (seat.coming) return
  seat.coming = true
  const language = guessLanguage(host)
  let answer: unknown
  try {
    await withRetries(async (round) => {
      // Form and texts are of one release: if one of them fails, both are fetched anew.
      const [form, { messages }] = await Promise.all([
        importChunk(base, "form", round),
        importChunk(base, language, round),
        host.transport ??
          askForSite(base, siteId).then((site) => {
            answer = site
          }),
      ])
      if (!signal.aborted) seat.mounted = await form.mount({ seat, place, answer, language, messages })
    })
  } catch (fault) {
    console.warn("Porchlight:", fault)
    if (!signal.aborted) fallBack(seat, place, language, Object(answer).phoneDisplay)
  }
}
