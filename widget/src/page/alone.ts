import type { Seat } from "../contract.ts"
import { TAG_NAME } from "../element/names.ts"
import { openPorchlight } from "./api.ts"
import { isReportAsked } from "./check.ts"
import { seatsOf } from "./seats.ts"
import { watchPage } from "./watch.ts"

/**
 * Waits until there is more on the page than a form that stands: something for the page's chunk to answer or to look after.
 * Most pages have one form and nothing else of ours, and their visitors never fetch that chunk.
 *
 * A form that goes is no longer there to watch, and a page that takes one away may bring another: that is more, too.
 */
export const whileAlone = (seat: Seat): Promise<void> =>
  new Promise((resolve) => {
    const porchlight = openPorchlight()
    const look = () => {
      if (porchlight.length === 0 && !seat.signal.aborted && !hasMore()) return
      stop()
      resolve()
    }
    const stop = watchPage(look)
    const { push } = porchlight
    porchlight.push = (...commands) => {
      const count = push(...commands)
      look()
      return count
    }
    seat.signal.addEventListener("abort", look)
    look()
  })

const hasMore = () =>
  isReportAsked() ||
  document.querySelector("[data-porchlight-open]") !== null ||
  [...document.querySelectorAll("[data-porchlight-site]")].some((marker) => !marker.querySelector(TAG_NAME)) ||
  // Out of sight, on its way, for a dialog, or fallen.
  seatsOf(document).some(({ mounted }) => !mounted)
