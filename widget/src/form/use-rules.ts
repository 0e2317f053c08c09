import { useCallback, useRef } from "preact/hooks"

type Rules = typeof import("./rules.ts")

/**
 * The rules' chunk, fetched when it is first asked for. Without it the form still works: the server checks everything.
 *
 * @returns `now()`, the rules if they are here, and `soon()`, a promise of them, or of undefined if they can't be had
 */
export const useRules = () => {
  const here = useRef<Rules>(undefined)
  const coming = useRef<Promise<Rules | undefined>>(undefined)

  const soon = useCallback(() => {
    coming.current ??= import("./rules.ts").then(
      (rules) => {
        here.current = rules
        return rules
      },
      () => {
        coming.current = undefined
        return undefined
      },
    )
    return coming.current
  }, [])

  return { now: () => here.current, soon }
}
