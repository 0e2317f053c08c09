import { PassThrough } from "node:stream"
import { describe, expect, test } from "vitest"
import { askIn } from "./terminal.ts"

/** Answers a question with these keys, as a terminal hands them on. */
const answering = (keys: string) => {
  const input = new PassThrough()
  const asked = askIn("Erase it?", input, new PassThrough(), true)
  input.write(keys)
  return asked
}

describe("at a question", () => {
  test.each(["y\r", "Yes\r"])("%j is a yes", async (keys) => expect(await answering(keys)).toBe(true))
  test.each([
    ["n", "n\r"],
    ["nothing", "\r"],
    ["another word", "yesterday\r"],
    ["Ctrl+C", "\x03"],
    ["Ctrl+D", "\x04"],
  ])("%s is a no", async (_, keys) => expect(await answering(keys)).toBe(false))
})
