/** Bytes of memory that the server's process holds, once the rubbish is collected where it can be told to, and held at most. */
export type Memory = { now: number; peak: number }

/** A built server over an empty ledger, delivering while it is overloaded. */
type OverloadedServer = {
  url: string
  memory(): Promise<Memory>
  crash(): Promise<void>
  /** The SQLite files that hold bookings. */
  ledgerFiles(): string[]
}

/** Starts one, with its data in that folder. */
export type OpenServer = (folder: string, serviceTitan: string) => Promise<OverloadedServer>
