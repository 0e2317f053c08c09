import type { Finding, FindingOf, Kind } from "./findings.ts"

/** A finding in words: what is wrong, what to do, and where it helps the exact line to write. */
export type Advice = { says: string; todo: string; code?: string | undefined }

/** One language's words for everything that can be found. */
export type FindingWords = { readonly [Name in Kind]: (facts: FindingOf<Name>) => Advice }

/** What one language says of a finding. */
export const adviceFor = <Name extends Kind>(
  words: { readonly [Each in Name]: (facts: FindingOf<Each>) => Advice },
  finding: FindingOf<Name>,
): Advice => words[finding.kind](finding)

/** The same for a list of findings of any kind. */
export const adviceForEach = (words: FindingWords, findings: readonly Finding[]): Advice[] =>
  findings.map((finding) => adviceFor(words, finding))
