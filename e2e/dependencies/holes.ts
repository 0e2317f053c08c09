import { pnpm } from "./pnpm.ts"

/** How bad a hole must be to fail the command. */
export const LEVEL = "high"

/** What is known of holes: whether there is any that bad, and in which words. A registry that does not answer knows nothing. */
export type Verdict = { kind: "none" | "some" | "unknown"; text: string }

/**
 * Asks a registry which holes it knows of in all that the lockfile names.
 *
 * @param registry the URL of another registry than the one that packages come from
 */
export const askForHoles = async (registry?: string): Promise<Verdict> => {
  const elsewhere = registry === undefined ? [] : [`--registry=${registry}`]
  const { code, output, complaints } = await pnpm("audit", `--audit-level=${LEVEL}`, ...elsewhere)
  if (code === 0) return { kind: "none", text: output.trim() }
  // It ends with 1 for holes and for its own failures alike; only the first are told in its output.
  if (/vulnerabilit(?:y|ies) found/i.test(output)) return { kind: "some", text: output.trim() }
  return { kind: "unknown", text: `${UNKNOWN}\n${output}${complaints}`.trim() }
}

const UNKNOWN = `The registry gave no list: whether anything here has a hole is unknown, which is not the same as none.
A mirror may have none where another has: pnpm deps holes URL asks that one.`
