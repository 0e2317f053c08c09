export type ThrottleLimit = { requests: number; windowMs: number }

/** Says how many whole seconds a caller must wait, or 0 for "go on". */
export type Throttle = (key: string) => number

/** A sliding window over the requests of each key that were let through. */
export const createThrottle = ({ requests, windowMs }: ThrottleLimit, now: () => number): Throttle => {
  const passed = new Map<string, number[]>()
  return (key) => {
    const recent = (passed.get(key) ?? []).filter((at) => at > now() - windowMs)
    passed.set(key, recent)
    const oldest = recent[0]
    if (oldest !== undefined && recent.length >= requests) {
      return Math.max(1, Math.ceil((oldest + windowMs - now()) / 1000))
    }
    recent.push(now())
    return 0
  }
}
