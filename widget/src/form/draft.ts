import type { Draft } from "./state.ts"
import { EMPTY, type Values } from "./values.ts"

/** How long a draft is kept. A tab may stay open for weeks, or be restored: by then nobody should find what was typed in it. */
const KEPT_MS = 24 * 3_600_000

/** Keeps what was typed through a reload, for a day. */
export type DraftStore = {
  load(): Draft | undefined
  /** Whether it was changed by others since this was last asked: by another page of the tab, or by a script of this one. */
  moved(): boolean | undefined
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
  const read = () => open().getItem(name) ?? "null"
  /** What is there, as far as this page knows. */
  let known = "null"
  const write = (text?: string) =>
    attempt(() => {
      if (text) open().setItem(name, text)
      else open().removeItem(name)
      known = text ?? "null"
    })
  const clear = () => write()
  return {
    load: () =>
      attempt(() => {
        known = read()
        const found: unknown = JSON.parse(known)
        if (isStale(found)) clear()
        else return found ? parseDraft(found) : undefined
      }),
    moved: () =>
      attempt(() => {
        const before = known
        known = read()
        return known !== before
      }),
    save: (draft) => write(JSON.stringify({ ...draft, at: Date.now() })),
    clear,
  }
}

/** Uses storage; undefined if that throws, as it does where a browser blocks it. */
export const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** What is found in the storage. */
type Kept = Partial<Record<keyof Draft | "at", unknown>> & { attempt?: Partial<Draft["attempt"]> }

/** A draft without a time was saved by an older version of this file: it is not stale, and gets a time with its next change. */
const isStale = (found: unknown): boolean => Date.now() - Object(found).at > KEPT_MS

/** What is shown or sent of it takes only strings: a draft may come from an older version of this file, or from another script altogether. */
const parseDraft = (found: Kept): Draft => {
  const { values, attempt } = found
  const sent = attempt?.unsettled
  return {
    ...found,
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
