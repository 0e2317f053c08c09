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

export const processTerminal: Terminal = {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
  confirm: async (question) => {
    if (!process.stdin.isTTY) throw new Fault(`${question} Nobody is here to ask: say so with --yes.`)
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    const answer = await lines.question(`${question} [y/N] `)
    lines.close()
    return /^y(es)?$/i.test(answer.trim())
  },
}
