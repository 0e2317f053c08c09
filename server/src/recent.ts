/** Values by key, of which those that nobody asked for lately are forgotten. */
export type Recent<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** How many are kept. */
  size(): number
}

export type RecentOptions = {
  /** What was not touched for twice as long is gone, in ms. */
  forMs: number
  /** Twice as many keys are kept at most: what whole networks send must not fill the memory. */
  atMost: number
  /** ms since the epoch */
  now: () => number
}

/**
 * A map that cannot grow beyond its bound, whoever chooses the keys.
 *
 * There are two generations: what is touched moves into the young one, and once that is full or old enough it takes the place of
 * the other, which is dropped whole. So whoever comes again and again is never forgotten for a crowd that passes by, and nothing
 * is ever gone through key by key.
 */
export const createRecent = <Value>({ forMs, atMost, now }: RecentOptions): Recent<Value> => {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  let begunAt = now()

  const age = () => {
    const at = now()
    const elapsed = at - begunAt
    // Set back, a clock would keep a generation for as long as it was set back.
    const isOld = elapsed >= forMs || elapsed < 0
    if (!isOld && young.size < atMost) return
    old = elapsed >= 2 * forMs ? new Map() : young
    young = new Map()
    begunAt = at
  }

  const set = (key: string, value: Value) => {
    if (!young.has(key)) age()
    young.set(key, value)
  }

  return {
    get: (key) => {
      const value = young.get(key)
      if (value !== undefined) return value
      const older = old.get(key)
      if (older !== undefined) {
        old.delete(key)
        set(key, older)
      }
      return older
    },
    set,
    size: () => young.size + old.size,
  }
}
