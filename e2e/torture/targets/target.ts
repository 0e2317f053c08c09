import type { ConfigFile } from "../../../server/src/sites/config.ts"
import type { LedgerRow } from "../../harness/ledger-rows.ts"
import type { Hurry } from "../hurry/hurry.ts"

/** A runtime with the built Porchlight on it, over a ledger that outlives it. */
export type Target = {
  name: string
  /** Starts it at the address where it was before. */
  start(time: Hurry): Promise<void>
  /** As `kill -9` or a power cut. */
  kill(): Promise<void>
  url(): string
  /** What its ledger holds. */
  ledger(): LedgerRow[]
}

/** Where a target lives, and what it is told. */
export type Setting = { folder: string; config: ConfigFile }

/** Prepares a target; nothing runs yet. */
export type OpenTarget = (setting: Setting) => Promise<Target>
