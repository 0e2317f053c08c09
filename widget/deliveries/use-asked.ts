import { useEffect, useState } from "preact/hooks"
import { Refused } from "./api.ts"

/** What became of a question to the server. While it is asked again, the answer before stays. */
export type Asked<Answer> = { answer?: Answer | undefined; fault?: unknown; isAsking: boolean }

/**
 * Asks the server whenever one of `about` changes, and shows the answer to the last question alone.
 *
 * @param onLock is called where the token does not open the API any more
 */
export const useAsked = <Answer>(
  ask: () => Promise<Answer>,
  about: readonly unknown[],
  onLock: (why: string) => void,
): Asked<Answer> => {
  const [asked, setAsked] = useState<Asked<Answer>>({ isAsking: true })
  useEffect(() => {
    let isLast = true
    setAsked(({ answer }) => ({ answer, isAsking: true }))
    ask().then(
      (answer) => isLast && setAsked({ answer, isAsking: false }),
      (fault: unknown) => {
        if (!isLast) return
        if (fault instanceof Refused && fault.isLocked) onLock(fault.message)
        else setAsked({ fault, isAsking: false })
      },
    )
    return () => {
      isLast = false
    }
  }, about)
  return asked
}
