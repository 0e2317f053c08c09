/** What the second of the tests' contractors takes in a minute. */
export const BOLT_PER_MINUTE = 22

/** For how many days it keeps what was delivered. */
export const BOLT_DAYS = 7
