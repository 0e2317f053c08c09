import { Fault } from "../cli/fault.ts"
import { porchlight } from "../cli/porchlight.ts"

type Env = Record<string, string | undefined>

/** What a person says to each question, or to all of them; nobody is there to be asked where it is left out. */
type Answers = boolean | readonly boolean[]

/**
 * Runs a command as a person would at a terminal.
 *
 * @param words what stands behind `porchlight`; a line is taken apart at its blanks
 * @returns what it printed and what it complained of, apart and as they came, and what it asked
 */
export const runCommand = async (words: string | readonly string[], env: Env, answers?: Answers) => {
  const [out, err, said, asked]: [string[], string[], string[], string[]] = [[], [], [], []]
  const exitCode = await porchlight(typeof words === "string" ? words.split(" ") : words, env, {
    print: (text) => {
      out.push(text)
      said.push(text)
    },
    complain: (text) => {
      err.push(text)
      said.push(text)
    },
    confirm: async (question) => {
      asked.push(question)
      if (answers === undefined) throw new Fault("Nobody is here to ask.")
      return typeof answers === "boolean" ? answers : (answers[asked.length - 1] ?? false)
    },
  })
  return { exitCode, out: out.join("\n"), err: err.join("\n"), said: said.join("\n"), asked }
}
