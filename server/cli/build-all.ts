import { spawnSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { SettingsError } from "../src/node/settings.ts"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a build makes anew, and where. */
const BUILT = ["../../widget", "../../widget/dist", "..", "../dist"].map(at)

/**
 * Builds the widget and the server, for every runtime.
 *
 * @throws after it has shown what went wrong
 * @throws {SettingsError} where this user may not write what is built
 */
export const buildAll = (): void => {
  const fault = buildFault(BUILT.filter((folder) => existsSync(folder)))
  if (fault !== undefined) throw new SettingsError(fault)
  console.log("Building …")
  for (const script of ["../../widget/build.ts", "../build.ts"]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [at(script)], { encoding: "utf8" })
    if (status !== 0) {
      console.error(stdout, stderr)
      throw new Error("The build failed; see above.")
    }
  }
}

/** Why a build into these folders cannot be: a checkout may be somebody else's, or be mounted to be read alone. */
export const buildFault = (folders: readonly string[], access = accessSync): string | undefined => {
  const folder = folders.find((one) => !isWritable(one, access))
  return (
    folder &&
    `Porchlight is built before it starts, into ${folder} among others, which cannot be written here. ` +
      "Start it as the owner of these files; or let the owner build it once (npx -y pnpm@12 build), and start what was built: node server/dist/node.js."
  )
}

const isWritable = (folder: string, access: typeof accessSync): boolean => {
  try {
    access(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
