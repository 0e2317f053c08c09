import { withoutGaps } from "../settings/gaps.ts"

/** The pages that the form can be seen on. */
export const PAGES = ["plain", "light", "dark", "busy"] as const
export type Page = (typeof PAGES)[number]

/** The moments of a form that a marketer wants to read. */
export const STATES = [
  "ready",
  "errors",
  "sending",
  "sent",
  "refused",
  "unknown",
  "closed",
  "outside",
  "emergency",
] as const
export type State = (typeof STATES)[number]

/** How the form is looked at. None of it gets into the tag. */
export type View = { page: Page; state: State }

export const DEVICES = ["phone", "tablet", "computer"] as const
export type Device = (typeof DEVICES)[number]
/** One device, or all beside each other. */
export type Shelf = Device | "all"

const FIRST: View = { page: "plain", state: "ready" }

/** The view out of the query of an address; what makes no sense there is as at first. */
export const readView = (query: string): View => {
  const said = new URLSearchParams(query)
  return {
    page: PAGES.find((page) => page === said.get("page")) ?? FIRST.page,
    state: STATES.find((state) => state === said.get("state")) ?? FIRST.state,
  }
}

/** What of a view stands in an address. */
export const viewWords = ({ page, state }: View): Partial<View> =>
  withoutGaps<Partial<View>>({
    page: page === FIRST.page ? undefined : page,
    state: state === FIRST.state ? undefined : state,
  })

/** The device out of the query of an address; undefined where that leaves it to the window's size. */
export const readShelf = (query: string): Shelf | undefined => {
  const said = new URLSearchParams(query).get("device")
  return [...DEVICES, "all" as const].find((device) => device === said)
}

/** Whether a request may leave the page in this state. In the others the form only shows how it looks, and the answers are made up. */
export const isLive = (state: State): boolean => state === "ready" || state === "closed"
