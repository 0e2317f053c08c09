import { useState } from "preact/hooks"
import { PLATFORMS, type Platform } from "./platforms.ts"

/** How the code is to be pasted. None of it changes the form. */
export type Taking = {
  platform: Platform
  /** Whether the tag is pinned to one release. */
  pinned: boolean
  /** Whether the page fetches all that the form needs at once. */
  fetchesAhead: boolean
  /** Whether the form's place is kept free until it is there. */
  keepsPlace: boolean
}

const FIRST: Platform = "html"

/** Read from the query of an address. What makes no sense there is as at first. */
const readTaking = (query: string): Taking => {
  const said = new URLSearchParams(query)
  return {
    platform: PLATFORMS.find((platform) => platform === said.get("for")) ?? FIRST,
    pinned: said.get("release") === "this",
    fetchesAhead: said.get("fetch") === "ahead",
    keepsPlace: said.get("room") === "kept",
  }
}

/** What stands of it in an address. */
export const takingWords = ({ platform, pinned, fetchesAhead, keepsPlace }: Taking): Record<string, string> => ({
  ...(platform !== FIRST && { for: platform }),
  ...(pinned && { release: "this" }),
  ...(fetchesAhead && { fetch: "ahead" }),
  ...(keepsPlace && { room: "kept" }),
})

/** How the code is to be pasted, beginning with what the page's address says. */
export const useTaking = () => {
  const [taking, setTaking] = useState(() => readTaking(location.search))
  return [taking, (some: Partial<Taking>) => setTaking((before) => ({ ...before, ...some }))] as const
}
