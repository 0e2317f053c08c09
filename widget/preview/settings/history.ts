import type { Settings } from "./settings.ts"

/** Settings with the steps that can be undone and redone. */
export type History = {
  past: readonly Settings[]
  present: Settings
  future: readonly Settings[]
  /** The last change: of which settings, and when, in ms. */
  last?: { of: string; at: number } | undefined
}

/** Changes of one setting that follow each other faster than this are one step, as when a colour is dragged or a text typed. */
const ONE_STEP_MS = 1000

/** More steps than anybody goes back. */
const KEPT = 200

export const beginHistory = (present: Settings): History => ({ past: [], present, future: [] })

/** @param at in ms */
export const changed = (history: History, some: Partial<Settings>, at: number): History => {
  const { past, present, last } = history
  const of = Object.keys(some).sort().join()
  const sameStep = last?.of === of && at - last.at < ONE_STEP_MS && past.length > 0
  return {
    past: sameStep ? past : [...past, present].slice(-KEPT),
    present: { ...present, ...some },
    future: [],
    last: { of, at },
  }
}

export const undone = (history: History): History => {
  const { past, present, future } = history
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), present: before, future: [present, ...future] } : history
}

export const redone = (history: History): History => {
  const { past, present, future } = history
  const [next, ...rest] = future
  return next ? { past: [...past, present], present: next, future: rest } : history
}

/** Everything as the site has it. This is a step too, and can be undone. */
export const restarted = (history: History): History => {
  const { past, present } = history
  return { past: [...past, present].slice(-KEPT), present: { site: present.site }, future: [] }
}
