import { IDEMPOTENCY_KEY } from "@porchlight/shared"
import { Problem } from "./problem.ts"

/**
 * The key that a request is or will be sent under.
 *
 * @throws {Problem} 400 `idempotency_key_missing`, `idempotency_key_malformed`
 */
export const checkKey = (key: string | undefined): string => {
  if (key === undefined || key === "") throw new Problem("idempotency_key_missing")
  if (!IDEMPOTENCY_KEY.test(key)) throw new Problem("idempotency_key_malformed")
  return key
}
