/** What to assume if a busy server names no time, in seconds. */
export const RETRY_AFTER = 5
