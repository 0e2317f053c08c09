import type { PageChunk, Seat } from "../contract.ts"
import { isInline } from "../element/names.ts"
import { answerPorchlight } from "./api.ts"
import { reportIfAsked } from "./check.ts"
import { runCommand } from "./commands.ts"
import { goneOf } from "./gone.ts"
import { whenIdle } from "./idle.ts"
import { whenNear } from "./near.ts"
import { hearOpeners } from "./openers.ts"
import { afterPictures, isInSight } from "./pictures.ts"
import { startPopups } from "./popups.ts"
import { fillInLater } from "./prefill.ts"
import { isNeedless, seatsOf } from "./seats.ts"
import { watchPage } from "./watch.ts"
import { whenFallen } from "./when-fallen.ts"

let started = false

/** Once all of the page is there, and what its tags ask for stands. */
const whenRead = (act: () => void) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act, { once: true })
  else act()
}

/** The entry of the chunk that answers to the page's own scripts. */
export const start: PageChunk["start"] = (base, stand, placeInMarkers) => {
  if (started) return
  started = true
  const popups = startPopups({ base, stand, placeInMarkers })
  const run = (command: unknown) => runCommand(popups, command)
  const attended = new WeakSet<Seat>()
  /** Whatever has come to the page: boxes without a form, forms that nobody has come near yet, buttons to draw. */
  const look = () => {
    placeInMarkers()
    fillInLater()
    for (const seat of seatsOf(document)) {
      // Looked at again with each change of the page: the form may go, in a page that a router swaps.
      if (attended.has(seat) || isNeedless(seat)) continue
      attended.add(seat)
      whenFallen(seat)
      const { host, signal } = seat
      const come = () => signal.aborted || stand(seat)
      if (!isInline(host)) whenIdle(() => signal.aborted || seat.coming || popups.attend(seat))
      else if (!seat.coming) {
        whenNear(host, come, signal)
        whenIdle(come)
        // In sight, the loader has left the line to the page's own pictures.
        if (isInSight(host)) afterPictures(come, goneOf(seat))
      }
    }
  }
  hearOpeners((opener) => run(["open", opener]))
  whenRead(() => {
    answerPorchlight(run)
    look()
    watchPage(look)
    reportIfAsked(base)
  })
}
