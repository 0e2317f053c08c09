import { execFile } from "node:child_process"
import { promisify } from "node:util"

/** A run's answers may name every booking that was taken. */
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024

/** No run takes this long: one that does is stuck. */
const LIMIT_MS = 120_000

/**
 * Runs a script in a process of its own, with its options as JSON, and reads the JSON that it prints.
 *
 * @throws where it fails or is stuck
 */
export const runForJson = async <Result>(file: string, options: object): Promise<Result> => {
  const { stdout } = await promisify(execFile)(process.execPath, [file, JSON.stringify(options)], {
    maxBuffer: MAX_OUTPUT_BYTES,
    timeout: LIMIT_MS,
    killSignal: "SIGKILL",
  })
  return JSON.parse(stdout)
}

/** The options that this process was started with by {@link runForJson}. */
export const optionsOfThisProcess = <Options>(): Options => JSON.parse(process.argv[2] ?? "{}")
