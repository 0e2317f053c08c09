import { describe, expect, test } from "vitest"
import { parsePrometheus } from "../../test/prometheus-parse.ts"
import { type Figures, NO_FIGURES } from "../ledger/figures.ts"
import { createHistogram } from "./histogram.ts"
import { createMetrics } from "./metrics.ts"
import type { Audience } from "./metrics-of.ts"
import { prometheusText } from "./prometheus-text.ts"

const FIGURES: Figures = {
  accepted: 33,
  states: { waiting: 4, delivered: 23, attention: 2, handled: 1, quarantined: 3 },
  oldestWaitingAt: 10_000,
  attempts: [
    { step: "create", outcome: "created", count: 25 },
    { step: "create", outcome: "timeout", count: 7 },
  ],
  suspicions: { token_missing: 5, honeypot: 1 },
  sitesPaused: 1,
  sitesUnanswered: 2,
}

const told = async (figures: Figures, now = 100_500, audience: Audience = "operator") =>
  parsePrometheus(await createMetrics({ figures: async () => figures, now: () => now })(audience))

describe("the metrics", () => {
  test("are in Prometheus' format, with a help and a type for each", async () => {
    const families = await told(FIGURES)
    expect(Object.fromEntries(Object.entries(families).map(([name, { type }]) => [name, type]))).toEqual({
      porchlight_bookings_accepted_total: "counter",
      porchlight_bookings_delivered_total: "counter",
      porchlight_bookings: "gauge",
      porchlight_oldest_waiting_seconds: "gauge",
      porchlight_quarantined_total: "counter",
      porchlight_attempts_total: "counter",
      porchlight_sites_paused: "gauge",
      porchlight_sites_unanswered: "gauge",
    })
    expect(Object.assign({}, ...Object.values(families).map(({ samples }) => samples))).toEqual({
      porchlight_bookings_accepted_total: 33,
      porchlight_bookings_delivered_total: 23,
      'porchlight_bookings{state="waiting"}': 4,
      'porchlight_bookings{state="attention"}': 2,
      'porchlight_bookings{state="handled"}': 1,
      'porchlight_bookings{state="quarantined"}': 3,
      'porchlight_quarantined_total{reason="token_missing"}': 5,
      'porchlight_quarantined_total{reason="honeypot"}': 1,
      porchlight_oldest_waiting_seconds: 90.5,
      'porchlight_attempts_total{step="create",outcome="created"}': 25,
      'porchlight_attempts_total{step="create",outcome="timeout"}': 7,
      porchlight_sites_paused: 1,
      porchlight_sites_unanswered: 2,
    })
  })

  test("do not tell whoever asks how requests were judged, nor that any are", async () => {
    const families = await told(FIGURES, 100_500, "anybody")
    expect(Object.keys(families)).not.toContain("porchlight_quarantined_total")
    expect(Object.keys(families.porchlight_bookings?.samples ?? {})).toEqual([
      'porchlight_bookings{state="waiting"}',
      'porchlight_bookings{state="attention"}',
      'porchlight_bookings{state="handled"}',
    ])
    expect(JSON.stringify(families)).not.toMatch(/quarantine|honeypot|token_missing/)
  })

  test("of a new ledger are zero and not missing; a clock that was set back makes none negative", async () => {
    const oldest = async (figures: Figures) =>
      (await told(figures, 9000)).porchlight_oldest_waiting_seconds?.samples.porchlight_oldest_waiting_seconds
    expect(await oldest(NO_FIGURES)).toBe(0)
    expect(await oldest(FIGURES)).toBe(0)
    expect((await told(NO_FIGURES)).porchlight_attempts_total?.samples).toEqual({})
  })

  test("are those of this moment for whoever looks now and then; of one who never stops asking, five times a second", async () => {
    let [now, reads] = [0, 0]
    const figures = async () => ({ ...FIGURES, accepted: ++reads })
    const text = createMetrics({ figures, now: () => now })
    const accepted = async () => Number(/accepted_total (\d+)/.exec(await text("operator"))?.[1])
    for (const count of [1, 2, 3, 4, 5, 5, 5]) expect(await accepted()).toBe(count)
    now = 999
    expect(await accepted()).toBe(5)
    now = 1000
    for (const count of [6, 7, 8, 9, 10, 10]) expect(await accepted()).toBe(count)
    now = -60_000
    expect(await accepted()).toBe(11)
  })

  test("are not told from memory while the ledger does not answer", async () => {
    let answers = true
    const figures = async () => {
      if (!answers) throw new Error("The disk is gone.")
      return FIGURES
    }
    const text = createMetrics({ figures, now: () => 0 })
    for (let look = 0; look < 4; look++) await text("operator")
    answers = false
    for (let look = 0; look < 7; look++) await expect(text("operator")).rejects.toThrow()
    answers = true
    await text("operator")
  })
})

describe("a histogram", () => {
  test("has each value in every bucket that is wide enough for it, and the sum of all", () => {
    const histogram = createHistogram([0.1, 1])
    for (const value of [0.05, 0.1, 0.5, 7]) histogram.observe(value)
    const text = prometheusText([{ name: "x_seconds", help: "", type: "histogram", samples: histogram.samples() }])
    expect(parsePrometheus(text).x_seconds?.samples).toEqual({
      'x_seconds_bucket{le="0.1"}': 2,
      'x_seconds_bucket{le="1"}': 3,
      'x_seconds_bucket{le="+Inf"}': 4,
      x_seconds_sum: 7.65,
      x_seconds_count: 4,
    })
  })
})

test("whatever a text holds, a line stays one line", () => {
  const odd = 'a "quoted" \\ and\nbroken text'
  const text = prometheusText([
    { name: "x", help: odd, type: "gauge", samples: [{ labels: { of: odd }, value: Number.POSITIVE_INFINITY }] },
  ])
  expect(parsePrometheus(text)).toEqual({
    x: {
      type: "gauge",
      help: 'a "quoted" \\\\ and\\nbroken text',
      samples: { 'x{of="a \\"quoted\\" \\\\ and\\nbroken text"}': Number.POSITIVE_INFINITY },
    },
  })
})
