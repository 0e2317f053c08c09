import type { Row, SqlValue, Statement } from "../database.ts"

/** What is asked of the ledger's thread. A message holds what one turn of the event loop asks, or a part of it. */
export type Ask = { id: number } & (
  | { kind: "query"; sql: string; values: readonly SqlValue[] }
  | { kind: "batch"; statements: readonly Statement[] }
  | { kind: "scrub" | "shedDeleted" | "close" }
)

/** A message holds all that one commit brought about. */
export type Answer = { id: number } & ({ rows: Row[][] } | { done: boolean } | { fault: Fault })

/** The first message: whether the ledger could be opened. */
export type Opened = { fault?: Fault }

/** What an error says of itself. A message between threads keeps no more of one than its text. */
export type Fault = { message: string; errcode?: unknown; errstr?: unknown }

export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof Error)) return { message: "The ledger failed." }
  const { message } = error
  return {
    message,
    ...("errcode" in error && { errcode: error.errcode }),
    ...("errstr" in error && { errstr: error.errstr }),
  }
}

/** The error that {@link faultOf} told of, with SQLite's own code where it had one. */
export const errorOf = ({ message, ...codes }: Fault): Error => Object.assign(new Error(message), codes)
