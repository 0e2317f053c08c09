import type { Figures } from "../ledger/figures.ts"
import type { Metric, Sample } from "./prometheus-text.ts"

type OwnSamples = { acceptTimes?: readonly Sample[] | undefined; shed?: readonly Sample[] | undefined }

/** Whom the metrics are told: who has shown the token for them, or whoever can reach the server. */
export type Audience = "operator" | "anybody"

/**
 * What is told to Prometheus. No metric has a label for the site: a thousand sites would make each a thousand series. Which
 * site is in trouble is told by the alerts and the operator's API.
 *
 * @param now ms since the epoch
 * @param audience only the operator is told how requests were judged: else a robot could read from it what to do better
 * @param own what this process keeps of itself, where it does: a histogram in seconds, and what it turned away
 */
export const metricsOf = (figures: Figures, now: number, audience: Audience, own: OwnSamples = {}): Metric[] => {
  const { accepted, states, oldestWaitingAt, attempts, suspicions, sitesPaused, sitesUnanswered } = figures
  const isOperator = audience === "operator"
  return [
    {
      name: "porchlight_bookings_accepted_total",
      help: "Bookings that were stored and answered 202.",
      type: "counter",
      samples: [{ value: accepted }],
    },
    {
      name: "porchlight_bookings_delivered_total",
      help: "Bookings that are in ServiceTitan with all their contacts.",
      type: "counter",
      samples: [{ value: states.delivered }],
    },
    {
      name: "porchlight_bookings",
      help: "Bookings that are not delivered, by state.",
      type: "gauge",
      samples: (isOperator ? UNDELIVERED : SHOWN_TO_ANYBODY).map((state) => ({
        labels: { state },
        value: states[state],
      })),
    },
    {
      name: "porchlight_oldest_waiting_seconds",
      help: "How long ago the oldest booking that waits was received; 0 where none waits.",
      type: "gauge",
      samples: [{ value: oldestWaitingAt === undefined ? 0 : Math.max(0, now - oldestWaitingAt) / 1000 }],
    },
    {
      name: "porchlight_attempts_total",
      help: "Tries of the steps of delivery, by what came of them.",
      type: "counter",
      samples: attempts.map(({ step, outcome, count }) => ({ labels: { step, outcome }, value: count })),
    },
    ...(isOperator ? [quarantinedTotal(suspicions)] : []),
    {
      name: "porchlight_sites_paused",
      help: "Sites whose deliveries are paused since ServiceTitan refuses or fails them.",
      type: "gauge",
      samples: [{ value: sitesPaused }],
    },
    {
      name: "porchlight_sites_unanswered",
      help: "Sites whose ledger did not answer: of these, all other numbers are older or missing.",
      type: "gauge",
      samples: [{ value: sitesUnanswered }],
    },
    ...(own.acceptTimes ? [acceptDuration(own.acceptTimes)] : []),
    ...(own.shed ? [shedTotal(own.shed)] : []),
  ]
}

const SHOWN_TO_ANYBODY = ["waiting", "attention", "handled"] as const
const UNDELIVERED = [...SHOWN_TO_ANYBODY, "quarantined"] as const

const quarantinedTotal = (suspicions: Figures["suspicions"]): Metric => ({
  name: "porchlight_quarantined_total",
  help: "Requests that were set aside unsent, by what spoke against a person having sent them. One counts once for each reason.",
  type: "counter",
  samples: Object.entries(suspicions).map(([reason, value]) => ({ labels: { reason }, value })),
})

const shedTotal = (samples: readonly Sample[]): Metric => ({
  name: "porchlight_shed_total",
  help: "Bookings, other requests and connections that were turned away since there was no room for them.",
  type: "counter",
  samples,
})

const acceptDuration = (samples: readonly Sample[]): Metric => ({
  name: "porchlight_accept_duration_seconds",
  help: "How long it took to check an accepted booking and write it to disk.",
  type: "histogram",
  samples,
})
