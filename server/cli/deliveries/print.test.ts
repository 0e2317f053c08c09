import type { BookingDetail } from "@porchlight/shared/operator/views"
import { expect, test } from "vitest"
import { printDetail, printSites } from "./print.ts"

const detail: BookingDetail = {
  site: "acme",
  reference: "7K3M-9QXT",
  state: "delivered",
  receivedAt: "2026-11-22T03:54:00.000Z",
  since: "2026-11-22T03:54:00.000Z",
  tries: 1,
  name: "A…",
  deliveringNow: false,
  leftOut: [],
  consentShown: "Text me.\nPrivacy: https://acme.example/privacy",
  booking: {
    name: "Ada",
    phone: "512 555 0143",
    answers: { pets: "yes" },
    attribution: { utm_source: "bing", first: { utm_source: "google" } },
    smsConsent: { granted: true, textVersion: "931eb099920e8258" },
  },
  attempts: [],
}

test("a booking is shown in full, with both touches and the words that were agreed to", () => {
  expect(printDetail(detail)).toMatchInlineSnapshot(`
    "7K3M-9QXT of acme is delivered.

      Received      2026-11-22 03:54:00Z
      Name          Ada
      Phone         512 555 0143
      Answers       pets: yes
      Attribution   utm_source: bing
                    first utm_source: google
      Sms consent   granted: true
                    text version: 931eb099920e8258
      Agreed to     Text me.
                    Privacy: https://acme.example/privacy

    It has not been tried yet."
  `)
})

test("one that was sent when the server was killed is not said to be untried", () => {
  const sent = printDetail({ ...detail, state: "waiting", sentAt: "2026-11-22T03:54:01.000Z" })
  expect(sent).toContain("sent 2026-11-22 03:54:01Z, and nobody knows yet what became of it")
  expect(sent).toContain("It may have been sent, but no try of it has come to its end.")
  expect(sent).not.toContain("not been tried")
})

test("the table of the sites has a column for each state, and a question mark where a ledger does not answer", () => {
  const counts = { waiting: 1, attention: 2, quarantined: 3, handled: 4, delivered: 5 }
  expect(
    printSites([
      { site: "acme", configured: true, counts },
      { site: "birch", configured: true, trouble: "Its ledger does not answer." },
    ]),
  ).toBe(
    [
      "SITE   WAITING  ATTENTION  QUARANTINED  HANDLED  DELIVERED  OLDEST WAITING  WAY TO SERVICETITAN",
      "acme   1        2          3            4        5                          open",
      "birch  ?        ?          ?            ?        ?                          Its ledger does not answer.",
    ].join("\n"),
  )
})
