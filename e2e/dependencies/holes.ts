import type { Outcome } from "./pnpm.ts"

/** How bad a hole must be to fail the command. */
export const LEVEL = "high"

/** What is known of holes: whether there is any that bad, and in which words. A registry that does not answer knows nothing. */
export type Verdict = { kind: "none" | "some" | "unknown"; text: string }

/** Reads what `pnpm audit` came to. It ends with 1 for holes and for its own failures alike; only the first are told in its output. */
export const verdictOf = ({ code, output, complaints }: Outcome): Verdict => {
  if (code === 0) return { kind: "none", text: output.trim() }
  if (/vulnerabilit(?:y|ies) found/i.test(output)) return { kind: "some", text: output.trim() }
  return {
    kind: "unknown",
    text: `Nothing is known of holes: the registry gave no list.\n${output}${complaints}`.trim(),
  }
}
