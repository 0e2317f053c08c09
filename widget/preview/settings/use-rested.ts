import { useEffect, useState } from "preact/hooks"

/** A pause, in ms: letters that are typed, and the steps of a drag, follow each other faster. */
const REST_MS = 100

/**
 * A value as it was at the last pause, for whatever is made of it and can wait. What people look at while they type or drag is drawn
 * the sooner.
 *
 * @param value a new object for each change, else the same one
 * @returns the value as it was at the last pause, and a function that catches up at once
 */
export const useRested = <Value extends object>(value: Value): [rested: Value, catchUp: () => void] => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(setRested, REST_MS, value)
    return () => clearTimeout(timer)
  }, [value])
  return [rested, () => setRested(value)]
}
