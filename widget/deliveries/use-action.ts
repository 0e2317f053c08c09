import { useState } from "preact/hooks"

/** One action at a time: what is pressed again while the server is at it does nothing. */
export const useAction = () => {
  const [isBusy, setBusy] = useState(false)
  /** Why the last one failed, if it did. */
  const [fault, setFault] = useState<unknown>()
  const run = async (act: () => Promise<unknown>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setFault(undefined)
    await act().catch((reason: unknown) => setFault(reason))
    setBusy(false)
  }
  return { isBusy, fault, run }
}
