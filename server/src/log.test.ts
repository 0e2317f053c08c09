import { expect, test } from "vitest"
import { createLog, kindOf, type LogFields } from "./log.ts"

const lineOf = (event: string, fields: LogFields): Record<string, unknown> => {
  const lines: string[] = []
  createLog(
    (line) => lines.push(line),
    () => Date.UTC(2026, 10, 23, 15),
  )(event, fields)
  expect(lines).toHaveLength(1)
  expect(lines[0]).not.toContain("\n")
  return JSON.parse(lines[0] ?? "")
}

test("a line is one JSON object with its time, its event and what it tells", () => {
  expect(lineOf("delivery_waits", { site: "acme", reference: "7K3M-9QXT", tries: 2, status: undefined })).toEqual({
    time: "2026-11-23T15:00:00.000Z",
    event: "delivery_waits",
    site: "acme",
    reference: "7K3M-9QXT",
    tries: 2,
  })
})

test("a field that is not on the list is dropped, whatever the types were told", () => {
  const careless = { site: "acme", name: "Ada", email: "ada@example.com", body: { phone: "1" }, clientSecret: "s" }
  expect(Object.keys(lineOf("accepted", careless))).toEqual(["time", "event", "site"])
})

test("a line break in a value stays in its line", () => {
  expect(lineOf("request_failed", { error: 'Error\n{"event":"forged"}' })).toMatchObject({
    event: "request_failed",
    error: 'Error\n{"event":"forged"}',
  })
})

test("of an error its kind is told and never its message", () => {
  expect(kindOf(new TypeError("Ada is undefined"))).toBe("TypeError")
  const sqlite = Object.assign(new Error("UNIQUE constraint: Ada"), { errstr: "constraint failed" })
  expect(kindOf(sqlite)).toBe("constraint failed")
  expect(kindOf("Ada")).toBe("unknown")
})
