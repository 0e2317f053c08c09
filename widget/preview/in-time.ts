/** How long the preview waits for its server, in ms. */
const LIMIT_MS = 10_000

/** For one request: aborts it once the server has had time enough. */
export const inTime = (): AbortSignal => AbortSignal.timeout(LIMIT_MS)
