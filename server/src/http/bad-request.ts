/**
 * The body for what is refused before it is a request of ours: it has no code of the contract, and its type says that the status
 * tells all there is (RFC 9457, section 4.2.1).
 */
export const refusalBody = (status: number, title: string): string =>
  JSON.stringify({ type: "about:blank", title, status })

export const REFUSAL_HEADERS = {
  "Content-Type": "application/problem+json",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
}

/** Refuses what names no address, such as a `Host` of two words. */
export const badRequest = (): Response =>
  new Response(refusalBody(400, "Bad Request"), { status: 400, headers: REFUSAL_HEADERS })
