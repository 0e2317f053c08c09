/**
 * Properties that only the form's own chunks set and read: not the page, the wire, the storage, or the loader, which is built
 * without this. The build shortens them.
 *
 * New ones go at the end: a form may fetch chunks of the next release, and both have to mean the same by a short name.
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

/** The short name of each, by its place in the list: `$0`, `$1` … */
export const SHORT: ReadonlyMap<string, string> = new Map(OURS.map((name, at) => [name, `$${at.toString(36)}`]))
