import type { Booking } from "@porchlight/shared"
import { useEffect, useRef, useState } from "preact/hooks"
import { Refused } from "../api.ts"
import { messageOf } from "../fault.tsx"
import { useAction } from "../use-action.ts"
import { FAULTS, nameOf } from "../words.ts"
import { FIELDS } from "./fields.ts"

type Props = {
  booking: Booking
  onSend: (edited: Booking) => Promise<void>
  onLeave: () => void
}

/** What can be corrected by hand before it is sent once more. The rest stays as it is. */
export const Edit = ({ booking, onSend, onLeave }: Props) => {
  const [edited, setEdited] = useState(booking)
  const { isBusy, fault, run } = useAction()
  const errors = fault instanceof Refused ? fault.errors : []
  const submit = (event: Event) => {
    event.preventDefault()
    run(() => onSend(edited))
  }
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.focus(), [])
  // On a phone the button that was pressed is a screen away from most fields.
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), [fault])
  return (
    <form ref={form} tabIndex={-1} class="edit" onSubmit={submit} noValidate aria-labelledby="edit-name">
      <h3 id="edit-name">Correct and send</h3>
      {FIELDS.map(({ path, read, write, lines }) => {
        const error = errors.find(({ field }) => field === path)
        const said = {
          id: path,
          value: read(edited) ?? "",
          "aria-invalid": Boolean(error),
          "aria-describedby": error && `${path}-error`,
          onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
            setEdited(write(edited, value)),
        }
        return (
          <div class="field" key={path}>
            <label for={path}>{nameOf(path)}</label>
            {lines ? <textarea rows={lines} {...said} /> : <input autocomplete="off" {...said} />}
            {error && (
              <p class="error" id={`${path}-error`}>
                {FAULTS[error.code]}
              </p>
            )}
          </div>
        )
      })}
      {fault !== undefined && (
        <p class="error" role="alert">
          {messageOf(fault)}
          {errors
            .filter(({ field }) => !FIELDS.some(({ path }) => path === field))
            .map(({ field, code }) => ` ${nameOf(field)}: ${FAULTS[code]}`)}
        </p>
      )}
      <div class="row">
        <button type="submit" class="main" aria-disabled={isBusy}>
          Send corrected
        </button>
        <button type="button" onClick={onLeave}>
          Leave it
        </button>
      </div>
    </form>
  )
}
