import "../src/node/refuse-old-node.ts"
import { cac } from "cac"
import manifest from "../package.json" with { type: "json" }
import { SettingsError } from "../src/node/settings.ts"
import type { Env } from "../src/sites/secrets.ts"
import { backupCommands } from "./backup/commands.ts"
import { campaignCommand } from "./campaign/command.ts"
import { connect } from "./connect.ts"
import { deliveryCommands } from "./deliveries/commands.ts"
import { quarantineCommands } from "./deliveries/quarantine.ts"
import { doctorCommand } from "./doctor/command.ts"
import { Fault, Misuse } from "./fault.ts"
import { keyCommands } from "./keys/commands.ts"
import { peopleCommands } from "./people/commands.ts"
import { refuseEmptyWords, refuseTwice } from "./plain-words.ts"
import { processTerminal, type Terminal } from "./terminal.ts"

const JSON_OPTION = "--json"

/**
 * `pnpm porchlight …`: the operator's commands.
 *
 * @param words what stands behind `porchlight`
 * @returns the exit code: 1 where something could not be done or must be mended, 2 where the command was called wrongly, and nothing
 *   was begun
 */
export const porchlight = async (words: readonly string[], env: Env, terminal: Terminal): Promise<number> => {
  const cli = cac("porchlight")
  cli.option(JSON_OPTION, "Answer as JSON, for scripts")
  deliveryCommands(cli, () => connect(env, terminal.complain), terminal)
  peopleCommands(cli, () => connect(env, terminal.complain), terminal)
  quarantineCommands(cli, () => connect(env, terminal.complain), terminal)
  keyCommands(cli, () => connect(env, terminal.complain), terminal)
  doctorCommand(cli, env, terminal)
  campaignCommand(cli, env, terminal)
  backupCommands(cli, env, terminal)
  cli.help()
  cli.version(manifest.version)
  try {
    const commands = cli.commands.map(({ name }) => name)
    refuseEmptyWords(words)
    const ordered = commandFirst(words)
    checkGroup(ordered, commands)
    cli.parse(["", "", ...joined(ordered, commands)], { run: false })
    if (!cli.matchedCommand) return unmatched(cli, terminal)
    refuseTwice(cli.options)
    await cli.runMatchedCommand()
    return 0
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (error instanceof Fault || error instanceof SettingsError) return said(terminal, error.message, 1)
    if (error instanceof Misuse) return said(terminal, error.message, 2)
    if (error.name === "CACError") return said(terminal, sentence(error.message), 2)
    throw error
  }
}

/**
 * `deliveries show` is one command's name; cac takes the first word alone for it. A lone hyphen it takes for an option: that is
 * how people write standard input, which is what is read where no file is named.
 */
const joined = (words: readonly string[], commands: readonly string[]): string[] => {
  const [first, second, ...rest] = words.filter((word) => word !== "-")
  const name = `${first} ${second}`
  if (commands.includes(name)) return [name, ...rest]
  return [first, second, ...rest].filter((word) => word !== undefined)
}

/** With the option that all commands have in common behind the command, where others have theirs. */
const commandFirst = (words: readonly string[]): readonly string[] =>
  words[0] === JSON_OPTION ? [...words.slice(1), JSON_OPTION] : words

/**
 * Of a group such as `deliveries`, a word that no command has is told with those that there are.
 *
 * @throws {Misuse}
 */
const checkGroup = ([group, word]: readonly string[], commands: readonly string[]): void => {
  if (group === undefined || word === undefined || word.startsWith("-")) return
  const known = commands.filter((name) => name.startsWith(`${group} `))
  if (known.length === 0 || known.includes(`${group} ${word}`)) return
  throw new Misuse(`There is no command ${group} ${word}. There are: ${[group, ...known].join(", ")}.`)
}

const unmatched = (cli: ReturnType<typeof cac>, terminal: Terminal): number => {
  if (cli.options.help || cli.options.version) return 0
  const [first] = cli.args
  if (first === undefined) {
    cli.outputHelp()
    return 2
  }
  return said(terminal, `There is no command ${first}. See them all with --help.`, 2)
}

const said = (terminal: Terminal, message: string, exitCode: number): number => {
  terminal.complain(message)
  return exitCode
}

const sentence = (message: string) => `${message.charAt(0).toUpperCase()}${message.slice(1).replace(/[.]?$/, ".")}`

if (import.meta.main) process.exitCode = await porchlight(process.argv.slice(2), process.env, processTerminal)
