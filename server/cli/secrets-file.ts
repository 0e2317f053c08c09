import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/**
 * Puts secrets into a file for as long as the work takes: arguments can be seen by everybody on the machine.
 *
 * @param work must come to an end of its own where a signal asks for one, as `runTool` does: who is ended at once clears nothing up
 */
export const withSecretsFile = async <Result>(
  secrets: Readonly<Record<string, string>>,
  work: (file: string) => Promise<Result>,
): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), "porchlight-deploy-"))
  try {
    const file = join(folder, "secrets.json")
    writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 })
    return await work(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
