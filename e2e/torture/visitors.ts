import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"
import type { Visit } from "./count/count.ts"
import type { Random } from "./random.ts"

/** Where to book, and as whom. */
type Door = { url: string; origin: string; sites: readonly string[] }

type Visitors = {
  /** One after the other comes to each of so many forms, until told to stop. */
  come(forms: number): void
  /** Nobody new comes; resolves once everybody has their answer, or has left without one. */
  leave(): Promise<void>
  visits(): readonly Visit[]
  requests(): number
}

/** A visitor who has heard nothing after so many tries goes away. */
const PATIENCE = 100

/** They send again as the widget does: with the same key, and a little later. */
export const createVisitors = ({ url, origin, sites }: Door, random: Random): Visitors => {
  const visits: Visit[] = []
  let requests = 0
  let open = false
  let forms: Promise<void>[] = []

  const post = async (visit: Visit, key: string, n: number, signal?: AbortSignal): Promise<string | undefined> => {
    requests += 1
    const response = await fetch(`${url}/v1/sites/${sites[n % sites.length]}/bookings`, {
      method: "POST",
      headers: {
        Origin: origin,
        "Content-Type": "application/json",
        "Idempotency-Key": key,
        ...addressOf(n),
      },
      body: JSON.stringify({ name: `Visitor ${n}`, phone: visit.phone, email: visit.email, service: "no-heat" }),
      ...(signal && { signal }),
    })
    if (response.status === 202) return referenceOf(await response.json())
    await response.body?.cancel()
    if (response.status < 500 && response.status !== 429) {
      throw new TypeError(`A visitor was answered ${response.status}.`)
    }
    return undefined
  }

  const book = async (n: number) => {
    const references = new Set<string>()
    const visit = { email: `visitor-${n}@example.com`, phone: phoneOf(n), references }
    visits.push(visit)
    const key = randomUUID()
    const hangsUp = random.chance(0.2)
    const leaves = random.chance(0.05)
    const asksTwice = random.chance(0.1)
    for (let tries = 0; tries < PATIENCE; tries++) {
      const signal = hangsUp && tries === 0 ? AbortSignal.timeout(random.between(1, 30)) : undefined
      const reference = await post(visit, key, n, signal).catch(unanswered)
      if (reference !== undefined) references.add(reference)
      if (reference !== undefined && (!asksTwice || tries > 0)) return
      if (reference === undefined && leaves) return
      await sleep(random.between(20, 200))
    }
  }

  const form = async () => {
    while (open) {
      await book(visits.length)
      await sleep(random.between(0, 150))
    }
  }

  return {
    come: (count) => {
      open = true
      forms = Array.from({ length: count }, form)
    },
    leave: async () => {
      open = false
      await Promise.all(forms)
    },
    visits: () => visits,
    requests: () => requests,
  }
}

/** The server was gone, or the visitor was: both hear nothing. Whatever else is wrong, is wrong with the torture itself. */
const unanswered = (error: unknown): undefined => {
  if (error instanceof Error && (error.message === "fetch failed" || error.name === "TimeoutError")) return undefined
  if (error instanceof Error && error.message === "terminated") return undefined
  throw error
}

const referenceOf = (receipt: unknown): string => {
  if (typeof receipt === "object" && receipt !== null && "reference" in receipt) return String(receipt.reference)
  throw new TypeError("A receipt holds no reference.")
}

/** Ten digits of a number in Austin, another for each. */
const phoneOf = (n: number) => `512${String(2_000_000 + n)}`

/** Each comes from an address of their own, so that no rate limit is met. */
const addressOf = (n: number) => {
  const address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
  return { "X-Forwarded-For": address, "CF-Connecting-IP": address }
}
