import type { Transport } from "../../src/contract.ts"

/** Asks for each site once: a form that begins anew at every letter that is typed must not ask the server each time. */
export const remembering = (fetchSite: Transport["fetchSite"]): Transport["fetchSite"] => {
  const asked = new Map<string, ReturnType<Transport["fetchSite"]>>()
  return (id) => {
    const known = asked.get(id)
    if (known) return known
    const answer = fetchSite(id)
    asked.set(id, answer)
    // A site that could not be fetched is asked for again the next time.
    answer.catch(() => asked.delete(id))
    return answer
  }
}
