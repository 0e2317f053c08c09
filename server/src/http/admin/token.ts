/** Shorter ones can be guessed, at however few guesses a minute. */
const SHORTEST = 16

/** What is wrong with an admin token, as a sentence for whoever set it; undefined where nothing is. */
export const adminTokenFault = (token: string): string | undefined =>
  token.length < SHORTEST || /[^\x21-\x7e]/.test(token)
    ? `PORCHLIGHT_ADMIN_TOKEN must be ${SHORTEST} or more letters, digits and signs without blanks. Make one with: openssl rand -hex 32`
    : undefined
