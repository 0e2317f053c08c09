import type { Attribution } from "@porchlight/shared/booking"
import { cleanTouch } from "./touch.ts"
import { withFirst } from "./visit.ts"

/** A visit, kept for as long as its tab is open. */
type KeptVisit = {
  load(): Attribution | undefined
  save(visit: Attribution): void
  erase(): void
}

/**
 * A visit in sessionStorage. Storage that is blocked, full, or written to by others does no harm.
 *
 * @param open gives the storage: merely asking for it throws where a browser blocks it
 */
export const keptVisit = (open: () => Storage, site: string): KeptVisit => {
  // The name of a draft goes on with that of its form, which the page may have chosen: this one goes on with nothing.
  const name = `porchlight:${site}`
  return {
    load: () => attempt(() => parseVisit(open().getItem(name))),
    save: (visit) => attempt(() => open().setItem(name, JSON.stringify(visit))),
    erase: () => attempt(() => open().removeItem(name)),
  }
}

/** A copy of the one in `form/draft.ts`: if it were shared, pages without a form would load the form's chunk. */
const attempt = <T>(act: () => T): T | undefined => {
  try {
    return act()
  } catch {
    return undefined
  }
}

/** Takes only what may be sent: any script of the page can write here. */
const parseVisit = (text: string | null): Attribution | undefined => {
  if (!text) return undefined
  const visit = Object(JSON.parse(text))
  const last = cleanTouch(visit)
  return visit.first ? withFirst(last, cleanTouch(Object(visit.first))) : last
}
