import type { PublicSite } from "@porchlight/shared/site"
import { attempt, type DraftStore } from "../src/form/draft.ts"

/** What stands in the page for where its script is given no token: good for one key. */
export type PageToken = { key: string; token: string; since: number }

/**
 * Keeps the page's token beside what was typed, where the site looks at it. After a reload the request still goes under the key that it
 * had: the new page's token is for another one, and does not fit.
 *
 * @param open gives the storage: merely asking for it throws where a browser blocks it
 * @param own the page's own
 * @returns the drafts to use instead, and `spare`, the token for what they hold
 */
export const keepToken = (
  open: () => Storage,
  site: Pick<PublicSite, "id" | "bots">,
  drafts: DraftStore,
  own: PageToken,
): { drafts: DraftStore; spare: () => PageToken } => {
  if (!site.bots) return { drafts, spare: () => own }
  const name = `porchlight:${site.id}:hosted-token`
  const forget = () => attempt(() => open().removeItem(name))
  let current = own
  return {
    spare: () => current,
    drafts: {
      ...drafts,
      load: () => {
        const draft = drafts.load()
        const kept = attempt(() => parse(open().getItem(name)))
        if (kept && kept.key === draft?.attempt?.key) current = { ...kept, since: own.since }
        // A draft goes after a day, and this with it.
        if (!draft) forget()
        return draft
      },
      save: (draft) => {
        drafts.save(draft)
        const { key, token } = current
        if (draft.attempt?.key === key) attempt(() => open().setItem(name, JSON.stringify({ key, token })))
      },
      clear: () => {
        drafts.clear()
        forget()
      },
    },
  }
}

/** Only what is a token, whatever else stands in its place. */
const parse = (text: string | null) => {
  const { key, token } = Object(JSON.parse(text ?? "{}"))
  return typeof key === "string" && typeof token === "string" ? { key, token } : undefined
}
