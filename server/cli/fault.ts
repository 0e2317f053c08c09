/** What a person did not get and why, in a sentence for them. Ends a command with exit code 1. */
export class Fault extends Error {}

/** The command was called with something that it cannot read. Ends it with exit code 2. */
export class Misuse extends Error {}
