import { expect, test } from "vitest"
import { Misuse } from "../run/words.ts"
import { type Options, readOptions } from "./options.ts"

const read = (...args: string[]): Options => {
  const options = readOptions(args)
  if (!options) throw new Error("Only help was asked for.")
  return options
}

test("without a word it is 200 rounds on both runtimes, with chances of its own", () => {
  const { rounds, runtimes, seed } = read()
  expect([rounds, runtimes]).toEqual([200, ["node", "workerd"]])
  expect(seed).not.toBe(read().seed)
})

test("rounds, runtime and seed can be told", () => {
  expect(read("--rounds=10", "--runtime", "workerd", "--seed", "7")).toEqual({
    rounds: 10,
    runtimes: ["workerd"],
    seed: 7,
  })
})

test("what cannot be used is told in a sentence", () => {
  expect(() => read("--runtime", "deno")).toThrow("--runtime is node, workerd, both.")
  expect(() => read("--rounds", "many")).toThrow("--rounds is a whole number.")
  expect(() => read("--round", "3")).toThrow(Misuse)
  expect(() => read("--rounds")).toThrow(Misuse)
})

test("help is asked for with --help or -h, and nothing is tortured", () => {
  expect([readOptions(["--help"]), readOptions(["-h"])]).toEqual([undefined, undefined])
})
