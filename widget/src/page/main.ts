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

/** Runs once the whole page was read, and its tags have put up what they ask for. */
const whenRead = (act: () => void) => {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act, { once: true })
  else act()
}

/** The entry of the chunk that answers the page's own scripts. */
export const start: PageChunk["start"] = (base, stand, placeInMarkers) => {
  if (started) return
  started = true
  const popups = startPopups({ base, stand, placeInMarkers })
  const run = (command: unknown) => runCommand(popups, command)
  const attended = new WeakSet<Seat>()
  /** Looks after whatever is new on the page: boxes without a form, forms that nobody has come near yet, buttons to draw. */
  const look = () => {
    placeInMarkers()
    fillInLater()
    for (const seat of seatsOf(document)) {
      // A needless one is looked at again with each change of the page: where a router swaps pages, the form may go.
      if (attended.has(seat) || isNeedless(seat)) continue
      attended.add(seat)
      whenFallen(seat)
      const { host, signal } = seat
      const come = () => signal.aborted || stand(seat)
      if (!isInline(host)) whenIdle(() => signal.aborted || seat.coming || popups.attend(seat))
      else if (!seat.coming) {
        whenNear(host, come, signal)
        whenIdle(come)
        // If it is in sight, the loader has left it out only to let the page's own pictures load first.
        if (isInSight(host)) afterPictures(come, goneOf(seat))
      }
    }
  }
  hearOpeners((opener) => run(["open", opener]))
  whenRead(() => {
    answerPorchlight(run)
    // First, so that it sees the elements that the first look puts into boxes: these take their seats only after it.
    watchPage(look)
    look()
    reportIfAsked(base)
  })
}
