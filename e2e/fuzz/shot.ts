/** What of a run is counted together. */
export const KINDS = ["booking", "form", "route", "operator", "bytes", "visitor"] as const
export type Kind = (typeof KINDS)[number]

/** One thing that is sent: a request, or bytes on a connection of their own. */
export type Shot = RequestShot | BytesShot

export type RequestShot = {
  kind: Exclude<Kind, "bytes">
  method: string
  path: string
  headers: readonly (readonly [name: string, value: string])[]
  body: Buffer | undefined
}

export type BytesShot = { kind: "bytes"; bytes: Buffer }

/** What came of it. */
export type Outcome = {
  /** `closed` where the connection ended without an answer, `hung` where neither came. */
  status: number | "closed" | "hung"
  /** Each header as `name: value`, in small letters. */
  headers: readonly string[]
  body: string
  ms: number
}
