import { type ParseArgsOptionsConfig, parseArgs } from "node:util"

/** The options that a command was called with. One that it does not have ends it with 2, after a sentence and its usage. */
export const wordsOf = <const Options extends ParseArgsOptionsConfig>(usage: string, options: Options) => {
  try {
    return parseArgs({ options }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    console.error(`${error.message.replace(/[.]?$/, ".")}\n\n${usage}`)
    process.exit(2)
  }
}
