import type { Draft } from "./state.ts"
import { EMPTY, type Values } from "./values.ts"

/** A tab may stay open for weeks, or be brought back by its browser: what was typed in it is not to be found there that much later. */
const KEPT_MS = 24 * 3_600_000

/** Keeps what was typed over a reload, for a day. */
export type DraftStore = {
  load(): Draft | undefined
  save(draft: Draft): void
  clear(): void
}

/**
 * A draft in the browser's storage for this tab. Nothing is written before {@link DraftStore.save} is called for the
 * first time, and storage that is blocked, full, or written to by others does no harm.
 *
 * @param open gives the storage: merely asking for it throws where a browser blocks it
 */
export const draftStore = (open: () => Storage, site: string, instance: string): DraftStore => {
  const name = `porchlight:${site}:${instance}`
  return {
    load: () =>
      attempt(() => {
        const text = open().getItem(name)
        if (isStale(text)) open().removeItem(name)
        else return parseDraft(text)
      }),
    save: (draft) => attempt(() => open().setItem(name, JSON.stringify({ ...draft, at: Date.now() }))),
    clear: () => attempt(() => open().removeItem(name)),
  }
}

/** Does what a browser may refuse where it blocks storage; undefined where it does. */
export const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** One without its time was kept by an older version of this file, and has it from its next change on. */
const isStale = (text: string | null): boolean => Date.now() - JSON.parse(text || "{}")?.at > KEPT_MS

/** Takes over only texts: a draft may come from an older version of this file, or be somebody else's altogether. */
const parseDraft = (text: string | null): Draft | undefined => {
  if (!text) return undefined
  const { values, attempt } = JSON.parse(text) as { values?: unknown; attempt?: Partial<Draft["attempt"]> }
  const sent = attempt?.unsettled
  return {
    values: parseValues(values),
    attempt:
      typeof attempt?.key === "string"
        ? {
            key: attempt.key,
            ...(typeof sent?.body === "string" && { unsettled: { body: sent.body, values: parseValues(sent.values) } }),
          }
        : undefined,
  }
}

const parseValues = (found: unknown): Values => ({
  ...EMPTY,
  ...Object.fromEntries(Object.entries(Object(found)).filter(([, value]) => typeof value === "string")),
})
