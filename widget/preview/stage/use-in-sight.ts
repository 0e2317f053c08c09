import type { RefObject } from "preact"
import { useEffect, useRef } from "preact/hooks"

/** Whether an element is in sight, as far as is known: until somebody has looked, it is. */
export const useInSight = (place: RefObject<Element | null>) => {
  const inSight = useRef(true)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry) inSight.current = entry.isIntersecting
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return inSight
}
