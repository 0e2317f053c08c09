import { describe, expect, test } from "vitest"
import { faultOf } from "./judge.ts"
import { MARKER, MARKUP } from "./marker.ts"
import type { Outcome, RequestShot } from "./shot.ts"

const shot = (changes: Partial<RequestShot> = {}): RequestShot => ({
  kind: "route",
  method: "GET",
  path: "/v1/sites/acme",
  headers: [],
  body: undefined,
  ...changes,
})
const problem = (code: string, status: number): Outcome => ({
  status,
  headers: ["content-type: application/problem+json"],
  body: JSON.stringify({ type: "urn:x", title: "t", status, code }),
  ms: 1,
})
const judge = (outcome: Partial<Outcome>, of = shot(), isByRuntime = () => false) =>
  faultOf(of, { status: 200, headers: [], body: "", ms: 1, ...outcome }, ["the secret"], isByRuntime)

describe("a run finds", () => {
  test.each<[string, string | undefined]>([
    ["a failure of ours", judge({ status: 500 })],
    ["a 503 that the contract does not know", judge({ status: 503, body: "busy" })],
    ["silence", judge({ status: "hung" })],
    ["an echo", judge({ body: `You said ${MARKER}` })],
    ["an echo in a header", judge({ headers: [`location: /${MARKER}`] })],
    ["markup, even where what was typed may be shown again", judge({ body: MARKUP[0] }, shot({ path: "/book/acme" }))],
    ["a secret", judge({ body: "the secret" }, shot({ kind: "operator" }))],
    ["a stack", judge({ body: "Error\n    at open (file.js:1:1)" })],
    [
      "a refusal that is no problem document",
      judge({ status: 404, headers: ["content-type: text/plain"], body: "no" }),
    ],
    ["an echo in what the runtime says by itself", judge({ status: 400, body: MARKER }, shot(), () => true)],
    ["a real visitor who was turned away", judge({ status: 429 }, shot({ kind: "visitor" }))],
    ["a real visitor who was cut off", judge({ status: "closed" }, shot({ kind: "visitor" }))],
  ])("%s", (_, fault) => {
    expect(fault).toEqual(expect.any(String))
  })
})

describe("a run is content with", () => {
  test.each<[string, string | undefined]>([
    ["an answer", judge({ body: "{}" })],
    ["a refusal", judge(problem("malformed", 400))],
    ["a refusal of what is no request", judge({ ...problem("", 400), body: '{"type":"about:blank","status":400}' })],
    ["a full disk that says so", judge(problem("not_stored", 503))],
    ["what the runtime refuses by itself", judge({ status: 501, body: "no such method" }, shot(), () => true)],
    ["a closed connection", judge({ status: "closed" })],
    ["a form that is shown again", judge({ body: MARKER }, shot({ kind: "form", path: "/book/acme" }))],
    ["a booking that the operator looks at", judge({ body: MARKER }, shot({ kind: "operator" }))],
  ])("%s", (_, fault) => {
    expect(fault).toBeUndefined()
  })
})
