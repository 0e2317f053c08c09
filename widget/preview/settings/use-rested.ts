import { useEffect, useState } from "preact/hooks"

/** A hand that has done nothing for this long rests, in ms: letters and the steps of a drag follow each other faster. */
const REST_MS = 100

/**
 * What something is each time that the hand rests, for all that is made of it and can wait: what is looked at meanwhile
 * is drawn the sooner.
 *
 * @param value another one at each change, and else the same
 * @returns it, and a way to catch up at once
 */
export const useRested = <Value extends object>(value: Value): [rested: Value, catchUp: () => void] => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(setRested, REST_MS, value)
    return () => clearTimeout(timer)
  }, [value])
  return [rested, () => setRested(value)]
}
