import type { IsByRuntime } from "../judge.ts"
import type { Town } from "../make/requests.ts"

/** The website that the site's list names. */
export const ORIGIN = "https://www.acme.example"

/** Bytes that its process holds, and where the runtime tells them, those that are in use once the rubbish is collected. */
export type Memory = { rss: number; heapUsed?: number }

/** A built server over an empty ledger, delivering while it is shot at. */
type FuzzServer = {
  url: string
  town: Town
  /** All that it has written so far. */
  written(): string
  /** The lines of its log that tell of a failure of ours. */
  failures(): readonly object[]
  /** Whether the runtime refused it before it came to us. */
  isByRuntime: IsByRuntime
  memory(): Promise<Memory>
  references(): Set<string>
  /** @returns the exit code, where it is one of a program of ours */
  close(): Promise<number | null>
}

/** Starts one, with its data in that folder. */
export type OpenServer = (folder: string) => Promise<FuzzServer>
