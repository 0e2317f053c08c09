/** What to assume where a busy server names no time, in seconds. */
export const RETRY_AFTER = 5
