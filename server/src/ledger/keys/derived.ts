import { derive } from "../../derive.ts"
import { fingerprint } from "./hashes.ts"
import { keyObject } from "./secrets.ts"

/**
 * The keys of a ledger up to version 3: they were derived from the secret itself, the same for every site, so that the secret
 * could not be changed. What they sealed is opened with them until it is sealed anew.
 */
export const derivedKeys = (secret: string) => ({
  seal: derive(secret, "ledger/seal/1"),
  mark: derive(secret, "ledger/fingerprint/1"),
})

/** What such a ledger keeps to tell whether a secret is its own. */
export const derivedCheck = (secret: string): string =>
  fingerprint(keyObject(derivedKeys(secret).mark), "porchlight secret check")
