import type { Release } from "@porchlight/shared/preview"
import { useEffect, useState } from "preact/hooks"
import { fetchRelease } from "./release.ts"

export type ReleaseState = Release | "loading" | "failed" | undefined

/** The release that the server runs, asked for once it is wanted. */
export const useRelease = (base: string, wanted: boolean): ReleaseState => {
  const [state, setState] = useState<ReleaseState>()
  useEffect(() => {
    if (!wanted) return
    setState("loading")
    fetchRelease(base).then(setState, () => setState("failed"))
  }, [base, wanted])
  return wanted ? state : undefined
}
