import type { Account } from "../sites/site.ts"

/** What a local start tells the Worker of the sandbox beside it, in the variable `PORCHLIGHT_SANDBOX`. */
export type SandboxBeside = { account: Account; callsScreenUrl: string }
