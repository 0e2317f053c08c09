import { useEffect, useRef } from "preact/hooks"

/** Safari takes 100 new addresses in this time, in ms, and throws at the next: whoever drags a color makes one at each step. */
const WINDOW_MS = 30_000
/** So many are written at once, and the others at this pace, in ms: together well below that. */
const AT_ONCE = 30
const PACE_MS = 500

/**
 * Keeps the page's address in step with what is chosen; a moment late while that changes all the time.
 *
 * @param address query and fragment
 */
export const useAddress = (address: string): void => {
  const written = useRef<number[]>([])
  useEffect(() => {
    const write = () => {
      written.current.push(performance.now())
      // Replaced and not added: dragging through colors would bury the way back.
      history.replaceState(null, "", address)
    }
    const now = performance.now()
    written.current = written.current.filter((at) => at > now - WINDOW_MS)
    const last = written.current.at(-1) ?? now
    const wait = written.current.length < AT_ONCE ? 0 : last + PACE_MS - now
    if (wait <= 0) return write()
    const timer = setTimeout(write, wait)
    return () => clearTimeout(timer)
  }, [address])
}
