/** What the second of the tests' contractors takes in a minute. */
export const BOLT_PER_MINUTE = 22
