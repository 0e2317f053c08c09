import type { FormProof } from "@porchlight/shared"

/** Longer than any that a form of ours sends: Turnstile's answer has 2048 characters at most, a proof some 700. */
const LONGEST = 6000

const PART = /^([a-z])=([\x21-\x3a\x3c-\x7e]+)$/

/**
 * Reads what {@link formHeader} has written. Unknown parts are ignored: a widget may be newer than its server.
 *
 * @returns undefined where no form of ours has written it
 */
export const readFormHeader = (value: string): FormProof | undefined => {
  if (value.length > LONGEST) return undefined
  const parts = new Map<string, string>()
  for (const part of value.split(";")) {
    const [, name = "", told = ""] = PART.exec(part.trim()) ?? []
    if (name === "" || parts.has(name)) return undefined
    parts.set(name, told)
  }
  return {
    token: parts.get("t"),
    proof: parts.get("p"),
    honeypot: parts.has("h"),
    turnstile: parts.get("c"),
  }
}
