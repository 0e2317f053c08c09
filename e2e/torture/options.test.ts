import { expect, test } from "vitest"
import { readOptions } from "./options.ts"

test("without a word it is 200 rounds on both runtimes, with chances of its own", () => {
  const { rounds, runtimes, seed } = readOptions([])
  expect([rounds, runtimes]).toEqual([200, ["node", "workerd"]])
  expect(seed).not.toBe(readOptions([]).seed)
})

test("rounds, runtime and seed can be told", () => {
  expect(readOptions(["--rounds=10", "--runtime", "workerd", "--seed", "7"])).toEqual({
    rounds: 10,
    runtimes: ["workerd"],
    seed: 7,
  })
})

test("what cannot be used is told in a sentence", () => {
  expect(() => readOptions(["--runtime", "deno"])).toThrow("--runtime is node, workerd, both.")
  expect(() => readOptions(["--rounds", "many"])).toThrow("--rounds is a whole number.")
})
