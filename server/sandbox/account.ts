/** One tenant's way into the sandbox: what ServiceTitan would hand out, and the provider tag that was chosen for it. */
export type SandboxAccount = {
  tenant: number
  bookingProvider: number
  appKey: string
  clientId: string
  clientSecret: string
}

/** The account that every sandbox knows. Its secrets open nothing but a sandbox on this machine. */
export const SANDBOX_ACCOUNT = {
  tenant: 1234567890,
  bookingProvider: 42917,
  appKey: "ak1.sandbox.porchlight",
  clientId: "cid.sandbox.porchlight",
  clientSecret: "cs1.sandbox.porchlight",
} as const satisfies SandboxAccount
