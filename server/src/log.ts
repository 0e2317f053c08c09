/** Every field that a log line may have. There is none for contact data, secrets or what somebody typed, so they cannot get in. */
const FIELDS = [
  "site",
  "reference",
  "step",
  "outcome",
  "status",
  "reason",
  "tries",
  "nextAt",
  "code",
  "route",
  "url",
  "error",
  "waiting",
  "delivered",
  "attention",
  "handled",
  "sites",
  "notice",
  "changes",
  "count",
] as const

export type LogFields = Partial<Record<(typeof FIELDS)[number], string | number | undefined>>
export type Log = (event: string, fields: LogFields) => void

/**
 * Structured logs: one JSON object a line, with the time, the event and fields of a fixed list. Any other field is
 * dropped here, whatever the types were told.
 *
 * @param write takes one line without its end
 */
export const createLog =
  (write: (line: string) => void, now: () => number = Date.now): Log =>
  (event, fields) => {
    const line: Record<string, unknown> = { time: new Date(now()).toISOString(), event }
    for (const name of FIELDS) if (fields[name] !== undefined) line[name] = fields[name]
    write(JSON.stringify(line))
  }

/**
 * What may be logged of an error: its name, or SQLite's fixed text for its code. Never its message, which may repeat what
 * somebody typed.
 */
export const kindOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "unknown"
  return "errstr" in error && typeof error.errstr === "string" ? error.errstr : error.name
}
