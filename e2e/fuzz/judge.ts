import { problemSchema } from "@porchlight/shared"
import { MARKER, MARKUP } from "./marker.ts"
import type { Outcome, Shot } from "./shot.ts"

/** With a 503, what the contract has it for. */
const UNAVAILABLE = /"code":"not_(?:stored|recorded|ready)"/

/** What only the inside of a program looks like: a stack, a path of the machine, SQL. */
const INSIDE = /\n\s+at \S+ \(|node_modules|node:internal|\/dist\/|SQLITE|\bINSERT INTO\b|\[object Object\]/

export type IsByRuntime = (shot: Shot, outcome: Outcome) => boolean

/**
 * What is wrong with an answer, in a sentence; undefined where nothing is.
 *
 * @param secrets what no answer may hold, whoever asks
 * @param isByRuntime whether the runtime refused it by itself: in its own words, which hold nothing all the same
 */
export const faultOf = (
  shot: Shot,
  outcome: Outcome,
  secrets: readonly string[],
  isByRuntime: IsByRuntime = () => false,
): string | undefined => {
  const { status, body } = outcome
  if (status === "hung") return "no answer came"
  if (status === "closed") return shot.kind === "visitor" ? "the connection was closed" : undefined
  const isOurs = !isByRuntime(shot, outcome)
  if (isOurs && status >= 500 && !(status === 503 && UNAVAILABLE.test(body))) return `the answer is a ${status}`
  if (shot.kind === "visitor" && status !== 202) return `a right booking was answered ${status}`
  const told = [...outcome.headers, body].join("\n")
  if (secrets.some((secret) => told.includes(secret))) return "the answer holds a secret"
  if (INSIDE.test(told)) return "the answer shows the inside of the program"
  if (MARKUP.some((markup) => told.includes(markup))) return "what was typed came back as markup"
  if (!mayRepeat(shot) && repeats(told)) return "the answer repeats what was typed"
  return shot.kind === "bytes" || !isOurs ? undefined : shapeFault(shot, outcome)
}

/** Whether a text repeats what was typed. Hosts and header names come out in lowercase. */
export const repeats = (text: string): boolean => text.toLowerCase().includes(MARKER.toLowerCase())

/**
 * Who may be shown what was typed: the operator, for whom it is kept, and a visitor on the hosted page, whose form had an error. The
 * hosted page may also repeat its own address.
 */
const mayRepeat = (shot: Shot): boolean =>
  shot.kind !== "bytes" && (shot.kind === "operator" || shot.path.startsWith("/book/"))

/** Whatever is refused is a problem document (RFC 9457), but for a page's own form, which is refused in words. */
const shapeFault = (shot: Shot, { status, headers, body }: Outcome): string | undefined => {
  if (typeof status !== "number" || status < 400 || body === "") return undefined
  const type = headers.find((header) => header.startsWith("content-type: ")) ?? "no content-type"
  if (type.includes("text/html") && shot.kind !== "bytes" && shot.path.startsWith("/book/")) return undefined
  if (!type.startsWith("content-type: application/problem+json")) return `a ${status} has ${type}`
  const document: unknown = JSON.parse(body)
  if (isBare(document)) return undefined
  return problemSchema.safeParse(document).success ? undefined : `a ${status} is no problem document`
}

/** Whether a problem document tells only the status, as for requests that are none of ours. */
const isBare = (document: unknown) =>
  typeof document === "object" && document !== null && "type" in document && document.type === "about:blank"
