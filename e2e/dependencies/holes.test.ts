import { expect, test } from "vitest"
import { verdictOf } from "./holes.ts"

test("a tree without holes passes", () => {
  expect(verdictOf({ code: 0, output: "No known vulnerabilities found\n", complaints: "" })).toEqual({
    kind: "none",
    text: "No known vulnerabilities found",
  })
})

test("a hole is told", () => {
  const output = "high: Prototype pollution in x\n1 vulnerabilities found\nSeverity: 1 high\n"
  expect(verdictOf({ code: 1, output, complaints: "" })).toMatchObject({
    kind: "some",
    text: expect.stringContaining("high"),
  })
})

test("a registry that does not answer is not taken for one that knows of no hole", () => {
  const complaints = "Error: ERR_PNPM_AUDIT_BAD_RESPONSE\n  × The audit endpoint responded with 405\n"
  const verdict = verdictOf({ code: 1, output: "", complaints })
  expect(verdict.kind).toBe("unknown")
  expect(verdict.text).toContain("405")
})
