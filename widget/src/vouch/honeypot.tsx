import { HONEYPOT } from "@porchlight/shared/form-token"
import { ROOM } from "./room.ts"

/** A field that people never meet, by eye, by keyboard or by ear. A script that fills in whatever it finds does. */
export const honeypot = () => {
  let box: HTMLInputElement | null = null
  const keep = (found: HTMLInputElement | null) => {
    box = found
  }
  const Honeypot = () => (
    <>
      <div class="unseen" aria-hidden="true">
        <input ref={keep} type="text" name={HONEYPOT} autocomplete="off" tabindex={-1} />
      </div>
      <slot name={ROOM} />
    </>
  )
  return { Honeypot, trap: () => box }
}
