/**
 * Properties that only the chunks of the form itself give and read: nobody on the page, on the wire or in storage, and not the
 * loader, which is built without this. In what is built they are short.
 *
 * Added to at the end alone: a form may fetch chunks of the release after its own, and both have to mean the same.
 */
export const OURS = [
  "submission",
  "phase",
  "refusals",
  "doubtful",
  "underWay",
  "become",
  "drafts",
  "drawn",
  "sheets",
  "been",
  "press",
  "isOnline",
  "findFaults",
  "compose",
  "newKey",
  "proofFor",
  "takeIn",
  "afterChange",
  "afterLeaving",
  "errorAt",
  "errorSummary",
  "goneScreen",
  "busyNotice",
  "lendLink",
  "lend",
  "Honeypot",
  "Notice",
  "AboutService",
  "CustomerQuestions",
  "OutsideNote",
  "Consent",
  "receiptRows",
  "legend",
  "minor",
  "stress",
  "choices",
  "onChosen",
  "unmarked",
  "describedBy",
] as const

/** The same in what is built, in the same order: `$0`, `$1` … */
export const SHORT: ReadonlyMap<string, string> = new Map(OURS.map((name, at) => [name, `$${at.toString(36)}`]))
