import { useLayoutEffect, useRef, useState } from "preact/hooks"

/**
 * How far something of a fixed width must shrink to fit into the element that gets the ref; never more than its own size.
 *
 * @param width in px
 */
export const useScale = (width: number) => {
  const room = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    if (!room.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setScale(Math.min(1, entry.contentRect.width / width))
    })
    observer.observe(room.current)
    return () => observer.disconnect()
  }, [width])
  return [room, scale] as const
}
