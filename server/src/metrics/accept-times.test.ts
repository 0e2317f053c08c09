import { expect, test } from "vitest"
import { acmeSite } from "../../test/acme.ts"
import type { Receipt } from "../intake/intake.ts"
import { withAcceptTimes } from "./accept-times.ts"

const NEW: Receipt = { kind: "received", reference: "7K3M-9QXT", replayed: false }

test("what was accepted is measured; what was refused, known or could not be stored is not", async () => {
  const outcomes: (Receipt | Error)[] = [
    NEW,
    { ...NEW, replayed: true },
    { kind: "refused", errors: [] },
    { kind: "key_reused", reference: "7K3M-9QXT" },
    new Error("The disk is full."),
    NEW,
  ]
  let seconds = 0
  const accept = async () => {
    seconds += 0.5
    const outcome = outcomes.shift()
    if (!outcome || outcome instanceof Error) throw outcome
    return outcome
  }
  const { intake, acceptTimes } = withAcceptTimes({ accept }, () => seconds)
  const receipts = []
  for (let n = 0; n < 6; n++) {
    receipts.push(
      await intake.accept(acmeSite(), "key", {}).then(
        ({ kind }) => kind,
        ({ message }) => message,
      ),
    )
  }
  expect(receipts).toEqual(["received", "received", "refused", "key_reused", "The disk is full.", "received"])
  const samples = acceptTimes.samples()
  expect(samples.filter(({ suffix }) => suffix !== "_bucket")).toEqual([
    { suffix: "_sum", value: 1 },
    { suffix: "_count", value: 2 },
  ])
  expect(samples.find(({ labels }) => labels?.le === "0.25")?.value).toBe(0)
  expect(samples.find(({ labels }) => labels?.le === "0.5")?.value).toBe(2)
})
