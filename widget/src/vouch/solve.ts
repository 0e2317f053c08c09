import { type Challenge, solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2"

/**
 * Solves a challenge, as ALTCHA writes solutions. The entry of a chunk that only those fetch who are given one.
 *
 * What takes the time is the browser's own to do, on a thread of its own (Web Cryptography, PBKDF2): the page stays as quick as
 * it was, and needs no worker, which a strict policy would forbid a script from elsewhere to start.
 *
 * @throws on a page without TLS, where browsers have no such thing, and where it takes longer than 90 s
 */
export const solve = async (challenge: Challenge): Promise<string> => {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error("The challenge took too long.")
  return btoa(JSON.stringify({ challenge, solution }))
}
