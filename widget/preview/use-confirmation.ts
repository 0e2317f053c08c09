import { useEffect, useState } from "preact/hooks"

/** How long a confirmation stands, in ms. */
const STANDS_MS = 4000

/** What was said last, for a few seconds, and a function that says something. */
export const useConfirmation = <Said>() => {
  const [said, say] = useState<Said>()
  useEffect(() => {
    const timer = said && setTimeout(say, STANDS_MS, undefined)
    return () => clearTimeout(timer)
  }, [said])
  return [said, say] as const
}
