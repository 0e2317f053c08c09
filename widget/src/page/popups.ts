import { fetchVisits } from "../attribution/visits.ts"
import type { Loader, OpenWish, Popup, Seat } from "../contract.ts"
import { within } from "../loader/retry.ts"
import { fetchPopup } from "./fetch-popup.ts"
import { goneOf } from "./gone.ts"
import { hostedPage, hrefOf } from "./hosted.ts"
import { seatFor } from "./seats.ts"
import { siteOf } from "./site.ts"

/** How long somebody who has pressed an opener may wait for a dialog, before the hosted page is the better answer. */
const PATIENCE_MS = 6000

/** The dialogs of a page, each made when it is first needed. */
export const startPopups = (loader: Loader) => {
  const popups = new Map<Seat, Promise<Popup | undefined>>()
  /** Wishes find their element one after the other, so that a second one finds the element that was made for the first. */
  let seated: Promise<Seat | null | undefined> = Promise.resolve(undefined)
  /** How often the dialogs were closed. A wish from before that is dropped, even if its dialog has not come yet. */
  let closings = 0

  const make = async (seat: Seat) => {
    const [site, chunk] = await Promise.all([siteOf(seat), fetchPopup(loader.base, goneOf(seat))])
    if (site === "gone" || !chunk || seat.signal.aborted) return undefined
    // The visit may have begun on a page where nobody opens the form.
    if (site) fetchVisits(site)
    return chunk.createPopup(seat, site, () => loader.stand(seat))
  }

  /** Button and dialog of an element. Undefined where its site is gone. */
  const popupOf = (seat: Seat): Promise<Popup | undefined> => {
    const known = popups.get(seat)
    if (known) return known
    const made = make(seat)
    const forget = () => popups.delete(seat)
    popups.set(seat, made)
    seat.signal.addEventListener("abort", forget)
    // The next wish asks for it again.
    made.catch(forget)
    return made
  }

  return {
    attend: (seat: Seat) => {
      popupOf(seat)
        .catch((fault) => {
          console.warn("Porchlight: no button.", fault)
          return seat.host.getAttribute("mode") === "button" ? putLinks(seat) : undefined
        })
        .catch(console.warn)
    },
    /**
     * Opens the dialog that is meant. If it can't be loaded, whoever wanted to book gets the hosted page.
     *
     * @param opener gets the focus back
     */
    open: async (wish: OpenWish, opener?: HTMLElement) => {
      const before = closings
      const find = () => seatFor(wish)
      seated = seated.then(find, find)
      const seat = await seated
      const popup = seat && (await within(PATIENCE_MS, popupOf(seat), goneOf(seat)).catch(() => undefined))
      if (closings > before) return
      const instead = hrefOf(opener) ?? (seat && hostedPage(seat))
      if (popup) popup.open(wish, opener)
      else if (instead) location.assign(instead)
      else console.warn("Porchlight: nothing on the page says which site's form to open.")
    },
    close: () => {
      closings++
      // Each by itself: one that is still on its way must not keep another one open.
      for (const made of popups.values())
        made.then(
          (popup) => popup?.close(),
          () => {},
        )
    },
  }
}

const putLinks = async (seat: Seat) => {
  const fallen = await import("./fallen.ts")
  if (!seat.signal.aborted) await fallen.putLinks(seat)
}

export type Popups = ReturnType<typeof startPopups>
