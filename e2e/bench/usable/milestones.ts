/** The fields of a trace's event that are looked at here. Times in µs. */
type TraceEvent = {
  name: string
  pid: number
  tid: number
  ts: number
  dur?: number
  /** What its thread had of a processor meanwhile. */
  tdur?: number
  args?: { data?: { url?: string; fileName?: string; requestId?: string; documentLoaderURL?: string } }
}

/** Something between the navigation and a form that can be used, in ms since the navigation began. */
export type Milestone = {
  what: string
  begins: number
  /** When the first byte of an answer came. */
  answered?: number
  ends: number
  /** What of a processor it took; other programs' share is not in it. */
  cpu?: number
}

/** What of Chromium's trace {@link milestonesOf} reads. */
export const CATEGORIES = ["devtools.timeline", "blink.user_timing", "v8"]

/**
 * What a page fetched, and when the scripts ran that it fetched.
 *
 * @param trace as Chromium writes it
 * @param pageUrl the address of the page, as it was navigated to
 */
export const milestonesOf = (trace: Buffer, pageUrl: string): Milestone[] => {
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString("utf8"))
  const start = traceEvents.find(
    ({ name, args }) => name === "navigationStart" && args?.data?.documentLoaderURL === pageUrl,
  )
  if (!start) throw new Error(`The trace has no navigation to ${pageUrl}.`)
  const events = traceEvents.filter(({ pid }) => pid === start.pid).toSorted((a, b) => a.ts - b.ts)
  const at = ({ ts }: TraceEvent) => (ts - start.ts) / 1000
  return [...requests(events, at), ...runs(events, at)].toSorted((a, b) => a.begins - b.begins)
}

type At = (event: TraceEvent) => number

const requests = (events: readonly TraceEvent[], at: At): Milestone[] =>
  events
    .filter(({ name }) => name === "ResourceSendRequest")
    .flatMap((sent) => {
      const { url = "", requestId } = sent.args?.data ?? {}
      const after = (name: string) =>
        events.find((event) => event.name === name && event.args?.data?.requestId === requestId)
      const [answer, end] = [after("ResourceReceiveResponse"), after("ResourceFinish")]
      if (!answer || !end || !url.startsWith("http")) return []
      return [{ what: `fetches ${pathOf(url)}`, begins: at(sent), answered: at(answer), ends: at(end) }]
    })

const RUNS: Readonly<Record<string, string>> = {
  EvaluateScript: "runs",
  "v8.compile": "compiles",
  "v8.compileModule": "compiles",
  "v8.evaluateModule": "runs",
}

const runs = (events: readonly TraceEvent[], at: At): Milestone[] =>
  events.flatMap((event) => {
    const verb = RUNS[event.name]
    const { url, fileName } = event.args?.data ?? {}
    const address = url ?? fileName
    if (!verb || !address?.startsWith("http")) return []
    const { dur = 0, tdur = dur } = event
    return [{ what: `${verb} ${pathOf(address)}`, begins: at(event), ends: at(event) + dur / 1000, cpu: tdur / 1000 }]
  })

/** Without the hash, so that runs of different builds stand in one row. */
const pathOf = (url: string) => new URL(url).pathname.replace(/\.[\w-]+(?=\.js$)/, "")
