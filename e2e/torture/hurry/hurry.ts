/** How time runs where it is hurried. */
export type Hurry = {
  /** The moment at which it began to run faster, in ms since the epoch on a real clock. */
  since: number
  /** How many of its seconds go into a real one. */
  speed: number
  /** How far it was set forward on top of that, in ms. */
  ahead: number
}

/** From a moment in hurried time to the real one and back, for what has to be told to somebody who does not hurry. */
type Hurried = { toReal(at: number): number; toHurried(at: number): number }

/**
 * Makes all time of this process run faster: its clocks, its timers, and the time limits of its calls.
 *
 * Everything at once, so that each ratio stays that of a quiet day: a call is given up on after 30 s, ServiceTitan may
 * carry it out for 100 s, and our later look comes at 120 s, whatever a second is. And from outside, so that what is
 * tortured is the very program that is deployed.
 */
export const hurry = ({ since, speed, ahead }: Hurry): Hurried => {
  const real = {
    now: Date.now.bind(Date),
    monotonic: performance.now.bind(performance),
    setTimeout: globalThis.setTimeout.bind(globalThis),
    setInterval: globalThis.setInterval.bind(globalThis),
    timeout: AbortSignal.timeout.bind(AbortSignal),
  }
  const toHurried = (at: number) => Math.round(since + ahead + (at - since) * speed)
  const now = () => toHurried(real.now())

  globalThis.Date = new Proxy(Date, {
    construct: (target, values) => Reflect.construct(target, values.length === 0 ? [now()] : values),
    get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
  })
  performance.now = () => real.monotonic() * speed
  AbortSignal.timeout = (ms) => real.timeout(Math.ceil(ms / speed))
  // Node's own `fetch` hands its timers an argument.
  Object.assign(globalThis, {
    setTimeout: (run: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) =>
      real.setTimeout(run, ms / speed, ...values),
    setInterval: (run: (...values: unknown[]) => void, ms = 0, ...values: unknown[]) =>
      real.setInterval(run, ms / speed, ...values),
  })
  return {
    toReal: (at) => Math.ceil(since + (at - ahead - since) / speed),
    toHurried,
  }
}

/** How a hurried process is told of its time. */
export const HURRY_VARIABLE = "TORTURE_TIME"

/** The variable's value for a process that is to hurry. */
export const writeHurry = (time: Hurry): string => JSON.stringify(time)

/** @throws where the variable is not set, or does not tell a time */
export const readHurry = (text: string | undefined): Hurry => {
  const { since, speed, ahead } = JSON.parse(text ?? "{}")
  if (![since, speed, ahead].every(Number.isFinite)) throw new Error(`${HURRY_VARIABLE} does not tell a time.`)
  return { since, speed, ahead }
}
