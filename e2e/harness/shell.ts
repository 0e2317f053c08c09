import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { ROOT } from "../run/command.ts"

const MAIN = join(ROOT, "server/cli/porchlight.ts")

/**
 * Runs one of the operator's commands.
 *
 * @param words the arguments of `pnpm porchlight`
 * @returns what it prints
 * @throws with what it complains of, where it ends badly
 */
export const porchlight = async (words: readonly string[], env: Readonly<Record<string, string>>): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...words], { env })
  return stdout
}
