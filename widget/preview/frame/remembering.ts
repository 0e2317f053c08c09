import type { Transport } from "../../src/contract.ts"

/** Asks for each site once: a form that begins anew at every letter of a text shall not ask the server at each. */
export const remembering = (fetchSite: Transport["fetchSite"]): Transport["fetchSite"] => {
  const asked = new Map<string, ReturnType<Transport["fetchSite"]>>()
  return (id) => {
    const known = asked.get(id)
    if (known) return known
    const answer = fetchSite(id)
    asked.set(id, answer)
    // Asked again the next time.
    answer.catch(() => asked.delete(id))
    return answer
  }
}
