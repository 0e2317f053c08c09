import { createInterface } from "node:readline/promises"
import { Fault } from "./fault.ts"

/** The person at the other end of a command. */
export type Terminal = {
  print(text: string): void
  /** What went wrong, apart from what was asked for. */
  complain(text: string): void
  /** @throws {Fault} where nobody is there to ask */
  confirm(question: string): Promise<boolean>
}

/**
 * @param terminal whether the keys come one by one, as from a terminal
 * @returns false for whatever is no yes, as is leaving with Ctrl+C or Ctrl+D
 */
export const askIn = async (
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
  terminal?: boolean,
): Promise<boolean> => {
  const lines = createInterface({ input, output, terminal })
  try {
    return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim())
  } catch (error) {
    if (!(error instanceof Error && error.name === "AbortError")) throw error
    output.write("\n")
    return false
  } finally {
    lines.close()
  }
}

export const processTerminal: Terminal = {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  confirm: async (question) => {
    if (!process.stdin.isTTY) throw new Fault(`${question} Nobody is here to ask: say so with --yes.`)
    return askIn(question, process.stdin, process.stderr)
  },
}
