import { useCallback, useEffect, useReducer, useRef } from "preact/hooks"
import { toBody } from "./body.ts"
import { DAYS_SHOWN, openDays } from "./calendar/open-days.ts"
import type { Parts } from "./parts.ts"
import { begin, type Draft, step } from "./state.ts"
import { useRules } from "./use-rules.ts"
import { EMPTY, FIELD_NAMES, type FieldName, OTHER_SERVICE, type Values } from "./values.ts"

/** How long a request waits for the rules before it goes without them. */
const PATIENCE_MS = 4000

/** The form's one conversation: what is in it, what is wrong with it, and its way to the office. */
export const useBooking = (parts: Parts) => {
  const { site, drafts } = parts
  const [model, dispatch] = useReducer(step, parts, (found) => begin(openingDraft(found)))
  const rules = useRules()
  const latest = useRef(model)
  latest.current = model
  /** Held from the press of the button on: a second press finds it closed before anything has been drawn. */
  const underWay = useRef(false)
  const leaving = useRef<AbortController>(undefined)

  useEffect(() => {
    const gone = new AbortController()
    leaving.current = gone
    return () => gone.abort()
  }, [])

  const untouched = useRef(model)
  useEffect(() => {
    if (model === untouched.current) return
    if (model.phase.kind === "sent") drafts.clear()
    else drafts.save({ values: model.values, attempt: model.attempt })
  }, [drafts, model])

  const circumstances = useCallback(() => ({ language: parts.language, attribution: parts.readAttribution() }), [parts])

  const faultsOf = (values: Values) => rules.now()?.findFaults(values, site, circumstances())

  const change = (field: FieldName, value: string) => {
    const values = { ...latest.current.values, [field]: value }
    dispatch({ kind: "changed", field, value, faults: faultsOf(values) })
  }

  const leave = async (field: FieldName) => {
    // Nobody is scolded for passing by: a field that was left empty is told when the form is sent.
    if (!latest.current.values[field].trim()) return
    const found = await rules.soon()
    const faults = found?.findFaults(latest.current.values, site, circumstances())
    if (faults) dispatch({ kind: "left", field, faults })
  }

  const submit = async () => {
    if (underWay.current) return
    underWay.current = true
    try {
      await attempt()
    } finally {
      underWay.current = false
    }
  }

  const attempt = async () => {
    const found = await inTime(rules.soon())
    const { values, attempt } = latest.current
    const errors = found?.findFaults(values, site, circumstances()) ?? []
    if (errors.length > 0) return dispatch({ kind: "faulty", errors })
    if (!parts.isOnline()) {
      parts.emit("failed", { reason: "offline" })
      return dispatch({ kind: "no_line", waiting: false })
    }

    const key = attempt?.key ?? parts.newKey()
    const before = attempt?.unsettled
    // Unchanged, it goes out letter by letter as before, so that the server knows it again.
    const sent =
      before && same(before.values, values)
        ? before
        : { body: JSON.stringify(toBody(values, site, circumstances())), values }
    const next = { key, unsettled: sent }
    // Kept before it goes: a page that is closed now finds it again.
    drafts.save({ values, attempt: next })
    dispatch({ kind: "sent_off", attempt: next })
    parts.emit("submitted", {})

    const signal = leaving.current?.signal
    const outcome = await parts.send({ site: site.id, key, body: sent.body, ...(signal && { signal }) })
    if (signal?.aborted) return
    dispatch({ kind: "answered", outcome })
    if (outcome.kind === "accepted") parts.emit("accepted", { reference: outcome.reference })
    else if (outcome.kind !== "already_received") parts.emit("failed", { reason: outcome.kind })
  }

  const { phase } = model
  const waiting = phase.kind === "offline" && phase.waiting
  const resume = useRef(submit)
  resume.current = submit
  useEffect(() => {
    if (!waiting) return
    const send = () => void resume.current()
    window.addEventListener("online", send)
    return () => window.removeEventListener("online", send)
  }, [waiting])

  return {
    model,
    change,
    leave,
    submit,
    prepare: () => void rules.soon(),
    sendWhenOnline: () => dispatch({ kind: "no_line", waiting: true }),
    restart: () => dispatch({ kind: "restarted" }),
  }
}

export type BookingControl = ReturnType<typeof useBooking>

/** What was kept, as far as the site still offers it; or an empty form with the service chosen that the page wishes. */
const openingDraft = ({ drafts, site, service, now }: Parts): Draft => {
  const draft = drafts.load()
  const { values, attempt } = draft ?? { values: { ...EMPTY, service: service ?? "" }, attempt: undefined }
  const offered = values.service === OTHER_SERVICE || site.services.some(({ id }) => id === values.service)
  const open = openDays(site, now(), DAYS_SHOWN).some(({ date }) => date === values["preferred.date"])
  return {
    attempt,
    values: {
      ...values,
      service: offered ? values.service : "",
      "preferred.date": open ? values["preferred.date"] : "",
    },
  }
}

/** The rules if they can be had soon. A slow line must not keep a request back: the server checks it as well. */
const inTime = <T>(coming: Promise<T>) =>
  Promise.race([coming, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))])

const same = (one: Values, other: Values) => FIELD_NAMES.every((name) => one[name] === other[name])
