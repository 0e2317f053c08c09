import type { Page } from "playwright"

/** Where a form may listen outside itself. */
const TARGETS = {
  window: "window",
  document: "document",
  sight: "visualViewport",
  scheme: "matchMedia('(prefers-color-scheme: dark)')",
}

type Held = Record<keyof typeof TARGETS | "timers" | "observers", number>

/**
 * Counts what a page's scripts hold: listeners on what outlives a form, timers that run, observers at work. To be called before the
 * page is opened. Chromium only.
 *
 * A timer that bounds a wait does not run out there: what is gone was let go of, however slow the machine is.
 *
 * @returns a function that counts
 */
export const countHeld = async (page: Page): Promise<() => Promise<Held>> => {
  await page.addInitScript(keepCount)
  const devtools = await page.context().newCDPSession(page)
  const listenersOn = async (expression: string) => {
    const { result } = await devtools.send("Runtime.evaluate", { expression })
    const { listeners } = await devtools.send("DOMDebugger.getEventListeners", { objectId: result.objectId ?? "" })
    return listeners.length
  }
  return async () => ({
    window: await listenersOn(TARGETS.window),
    document: await listenersOn(TARGETS.document),
    sight: await listenersOn(TARGETS.sight),
    scheme: await listenersOn(TARGETS.scheme),
    ...(await page.evaluate(() => {
      const { timers, observers } = (window as unknown as { held: Record<"timers" | "observers", Set<unknown>> }).held
      return { timers: timers.size, observers: observers.size }
    })),
  })
}

/** Runs in the page, before its own scripts. */
const keepCount = () => {
  const [longMs, neverMs] = [1500, 3_600_000]
  const held = { timers: new Set<unknown>(), observers: new Set<unknown>() }
  Object.assign(window, { held })
  const { setTimeout: begin, clearTimeout: clear } = window
  Object.assign(window, {
    setTimeout: (act: () => void, ms?: number, ...rest: unknown[]) => {
      const timer = begin(
        () => {
          held.timers.delete(timer)
          act()
        },
        ms !== undefined && ms > longMs ? neverMs : ms,
        ...rest,
      )
      held.timers.add(timer)
      return timer
    },
    clearTimeout: (timer: number) => {
      held.timers.delete(timer)
      clear(timer)
    },
  })
  for (const name of ["MutationObserver", "IntersectionObserver", "ResizeObserver"] as const) {
    const Kind = window[name].prototype
    const { observe, disconnect } = Kind
    Kind.observe = function (this: MutationObserver, ...about: Parameters<MutationObserver["observe"]>) {
      held.observers.add(this)
      return Reflect.apply(observe, this, about)
    }
    Kind.disconnect = function () {
      held.observers.delete(this)
      return Reflect.apply(disconnect, this, [])
    }
  }
}
