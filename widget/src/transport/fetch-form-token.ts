import type { FormToken } from "../contract.ts"

/**
 * Asks for what shows that a form is filled in by a person.
 *
 * @param base directory of the widget's own address, such as `https://book.example/v1/`
 * @param key the idempotency key of the request that it will go with
 * @param round 0 for the first try. Later tries ask at the address that the booking itself will go to: a blocker, or a company's filter,
 *   that keeps a browser from the first may let it have the second
 * @throws when nobody answered, or not with a token
 */
export const fetchFormToken = async (base: string, site: string, key: string, round = 0): Promise<FormToken> => {
  const place = round ? "bookings" : "form"
  const address = new URL(`sites/${encodeURIComponent(site)}/${place}?key=${encodeURIComponent(key)}`, base)
  const answer: unknown = await (await fetch(address, { credentials: "omit" })).json()
  if (!isFormToken(answer)) throw new Error("No token in the answer.")
  return answer
}

const isFormToken = (answer: unknown): answer is FormToken => typeof Object(answer).token === "string"
