import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"

/**
 * Builds the widget and the server, for every runtime.
 *
 * @throws after it has shown what went wrong
 */
export const buildAll = (): void => {
  console.log("Building …")
  for (const script of ["../../widget/build.ts", "../build.ts"]) {
    const file = fileURLToPath(new URL(script, import.meta.url))
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" })
    if (status !== 0) {
      console.error(stdout, stderr)
      throw new Error("The build failed; see above.")
    }
  }
}
