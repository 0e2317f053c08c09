import { spawnSync } from "node:child_process"
import { readdir, readFile, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { here } from "./paths.ts"

/** An import of another module of the package, as the sources write it. */
const SOURCE_IMPORT = /(?<= from "\.[^"]+)\.ts(?=")/g

/**
 * Writes the types of the package's modules beside the built ones.
 *
 * @throws with what the compiler says, where a public name lacks its type
 */
export const writeDeclarations = async (): Promise<void> => {
  const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc")
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", here("npm")], { encoding: "utf8" })
  if (status !== 0) throw new Error(`The package's types cannot be written.\n${stdout}`)

  const declarations = (await readdir(here("npm/dist"))).filter((file) => file.endsWith(".d.ts"))
  for (const file of declarations) {
    const path = here(`npm/dist/${file}`)
    await writeFile(path, (await readFile(path, "utf8")).replaceAll(SOURCE_IMPORT, ".js"))
  }
}
