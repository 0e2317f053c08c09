import { describe, expect, test } from "vitest"
import { milestonesOf } from "./milestones.ts"

const PAGE = "https://acme.example/"
const WIDGET = "https://book.example/v1/widget.js"
const FORM = "https://book.example/v1/assets/form.DjbgaLhQ.js"

const event = (name: string, ms: number, data: object = {}, more: object = {}) => ({
  name,
  pid: 1,
  tid: 1,
  ts: 5000 + ms * 1000,
  args: { data },
  ...more,
})

const request = (requestId: string, url: string, [sent, answered, finished]: [number, number, number]) => [
  event("ResourceSendRequest", sent, { requestId, url }),
  event("ResourceReceiveResponse", answered, { requestId }),
  event("ResourceFinish", finished, { requestId }),
]

const traceOf = (...traceEvents: object[]) => Buffer.from(JSON.stringify({ traceEvents }))

const navigation = event("navigationStart", 0, { documentLoaderURL: PAGE })

describe("what a trace tells of a page", () => {
  test("each fetch with its first and its last byte, in the order of their beginning, since the navigation", () => {
    const trace = traceOf(...request("2", FORM, [300, 460, 500]), navigation, ...request("1", WIDGET, [100, 250, 251]))
    expect(milestonesOf(trace, PAGE)).toEqual([
      { what: "fetches /v1/widget.js", begins: 100, answered: 250, ends: 251 },
      { what: "fetches /v1/assets/form.js", begins: 300, answered: 460, ends: 500 },
    ])
  })

  test("when a script ran, for how long, and what it took while other programs ran as well", () => {
    const trace = traceOf(navigation, event("EvaluateScript", 260, { url: WIDGET }, { dur: 9000, tdur: 4000 }))
    expect(milestonesOf(trace, PAGE)).toEqual([{ what: "runs /v1/widget.js", begins: 260, ends: 269, cpu: 4 }])
  })

  test("nothing of another process, nor of a fetch that never ended", () => {
    const other = { ...event("EvaluateScript", 1, { url: WIDGET }), pid: 2 }
    const endless = event("ResourceSendRequest", 2, { requestId: "3", url: FORM })
    expect(milestonesOf(traceOf(navigation, other, endless), PAGE)).toEqual([])
  })

  test("a trace of another page is no empty answer", () => {
    expect(() => milestonesOf(traceOf(navigation), WIDGET)).toThrow(/no navigation/)
  })
})
