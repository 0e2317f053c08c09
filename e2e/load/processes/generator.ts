/** Sends bookings over so many connections, each as soon as the one before it was answered, and prints what came back. */
import { randomUUID } from "node:crypto"
import autocannon, { type Defaults, type Request } from "autocannon"
import { booking } from "../../harness/post.ts"
import { type Latency, percentiles } from "../percentiles.ts"
import { optionsOfThisProcess } from "../process.ts"
import { siteName } from "../site-name.ts"

export type GeneratorOptions = {
  url: string
  origin: string
  connections: number
  /** The bookings go to so many sites in turn. */
  sites: number
  /** Goes before what is measured, so that both sides are compiled and connected. */
  warmUpSeconds: number
  seconds: number
  /** Ends after so many answers, and not after some time. */
  bookings?: number
}

export type Generated = {
  /** Answers of the measured time, by status. */
  statuses: Record<string, number>
  perSecond: number
  latency: Latency
  /** Requests without an answer, those of the end apart. */
  failures: number
  /** The references of all bookings that were acknowledged, those of the warm-up too. */
  references: string[]
  /** The share of one core that this process took: near 1, it is what holds the others back. */
  busy: number
}

const options = optionsOfThisProcess<GeneratorOptions>()

/** Enough that the limit for one address is not reached, and few enough that each comes back. */
const ADDRESSES = 16_384

const references: string[] = []
let sent = 0

/** A booking that no other equals, from the next address. */
const nextRequest = (defaults: Defaults): Request & Defaults => {
  sent += 1
  const number = sent % ADDRESSES
  const address = `10.0.${number >> 8}.${number & 255}`
  return {
    ...defaults,
    method: "POST",
    path: `/v1/sites/${siteName(sent % options.sites)}/bookings`,
    headers: {
      Origin: options.origin,
      "Content-Type": "application/json",
      "Idempotency-Key": randomUUID(),
      "X-Forwarded-For": address,
      "CF-Connecting-IP": address,
    },
    body: JSON.stringify({
      ...booking,
      email: `jose.${sent}@example.com`,
      address: { street: `${sent} Oak St`, city: "Austin", state: "TX", zip: "78701" },
    }),
  }
}

const onResponse = (_status: number, body: string) => {
  const reference = /"reference":"([^"]+)"/.exec(body)?.[1]
  if (reference) references.push(reference)
}

const send = (seconds: number, amount?: number) =>
  new Promise<Omit<Generated, "references">>((resolve, reject) => {
    const { url, connections } = options
    const durations: number[] = []
    const statuses: Record<string, number> = {}
    const cpuBefore = process.cpuUsage()
    const startedAt = performance.now()
    let lastAt = startedAt
    autocannon(
      {
        url,
        connections,
        duration: seconds,
        ...(amount === undefined ? {} : { amount }),
        sampleInt: 100,
        requests: [{ setupRequest: nextRequest, onResponse }],
      },
      (error, result) => {
        if (error) return reject(error)
        const { user, system } = process.cpuUsage(cpuBefore)
        resolve({
          statuses,
          perSecond: durations.length / ((lastAt - startedAt) / 1000),
          latency: percentiles(durations),
          failures: result.errors + result.timeouts,
          busy: (user + system) / 1000 / (performance.now() - startedAt),
        })
      },
    ).on("response", (_client, status, _bytes, duration) => {
      lastAt = performance.now()
      durations.push(duration)
      statuses[status] = (statuses[status] ?? 0) + 1
    })
  })

if (options.warmUpSeconds > 0) await send(options.warmUpSeconds)
const measured = await send(options.seconds, options.bookings)
process.stdout.write(JSON.stringify({ ...measured, references } satisfies Generated))
