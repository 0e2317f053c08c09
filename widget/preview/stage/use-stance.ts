import { useState } from "preact/hooks"
import { readShelf, readView, type Shelf, type View } from "./view.ts"

/** A window that has room for the controls and all three screens beside each other. */
const WIDE = "(min-width: 1240px)"

/** How the form is looked at, on which page and devices, beginning with what the page's address says. */
export const useStance = () => {
  const [view, setView] = useState(() => readView(location.search))
  const [said, choose] = useState(() => readShelf(location.search))
  const shelf: Shelf = said ?? (matchMedia(WIDE).matches ? "all" : "phone")
  return { view, shelf, said, choose, look: (some: Partial<View>) => setView((before) => ({ ...before, ...some })) }
}

export type Stance = ReturnType<typeof useStance>
