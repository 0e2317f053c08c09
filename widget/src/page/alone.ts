import type { Seat } from "../contract.ts"
import { TAG_NAME } from "../element/names.ts"
import { openPorchlight } from "./api.ts"
import { isReportAsked } from "./check.ts"
import { seatsOf } from "./seats.ts"
import { watchPage } from "./watch.ts"

/**
 * Waits until the page has more of ours than a form that stands: something for the page's chunk to answer or to look after.
 * Most pages have one form and nothing else of ours, and their visitors never fetch that chunk.
 *
 * It also ends when the form goes: nobody watches the page any more then, and it may bring another form.
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
  // A form that is out of sight, on its way, in a dialog, or could not be fetched.
  seatsOf(document).some(({ mounted }) => !mounted)
