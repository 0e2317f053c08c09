/** Values by key; those that nobody has asked for lately are forgotten. */
type Recent<Value> = {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  /** How many are kept. */
  size(): number
}

type RecentOptions = {
  /** In ms. A value that nobody has touched for twice this time is forgotten. */
  forMs: number
  /** At most twice as many keys are kept: what whole networks send must not fill the memory. */
  atMost: number
  /** ms since the epoch */
  now: () => number
}

/**
 * A map that cannot grow beyond its bound, whoever chooses the keys.
 *
 * There are two generations. A key that is touched moves into the young one; once that is full or old enough it takes the place
 * of the old one, which is dropped whole. So a regular visitor is never forgotten for a passing crowd, and nothing is ever
 * searched key by key.
 */
export const createRecent = <Value>({ forMs, atMost, now }: RecentOptions): Recent<Value> => {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  let begunAt = now()

  const age = () => {
    const at = now()
    const elapsed = at - begunAt
    // After the clock was set back, a generation would otherwise live for that much longer.
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
