import { type Challenge, solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2"

/**
 * Solves a challenge, in ALTCHA's format. The entry of a chunk that is fetched only if a challenge was given.
 *
 * The browser itself does the work, on a thread of its own (Web Cryptography, PBKDF2). So the page stays responsive without a
 * worker, which a strict policy would forbid.
 *
 * @throws on a page without TLS, where browsers have no Web Cryptography, and if it takes longer than 90 s
 */
export const solve = async (challenge: Challenge): Promise<string> => {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error("The challenge took too long.")
  return btoa(JSON.stringify({ challenge, solution }))
}
