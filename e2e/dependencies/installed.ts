import { existsSync, globSync, lstatSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { ROOT } from "../run/command.ts"

/** A package of others that lies in `node_modules`. */
export type Installed = {
  name: string
  version: string
  /** An SPDX expression, as its authors wrote it. */
  licence: string
  /** Whether it would run code while it is installed. */
  hasInstallScript: boolean
}

/** All packages that are installed here. Those for other platforms are not. */
export const installed = (): Installed[] => {
  const folders = ["*", "@*/*"]
    .flatMap((name) => globSync(`node_modules/.pnpm/*/node_modules/${name}/package.json`, { cwd: ROOT }))
    .map((file) => join(ROOT, dirname(file)))
    // Beside each package lie links to what it needs.
    .filter((folder) => !lstatSync(folder).isSymbolicLink())
  return folders.map((folder) => {
    const { name, version, license, scripts = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
    return {
      name,
      version,
      licence: typeof license === "string" ? license : "",
      hasInstallScript:
        ["preinstall", "install", "postinstall"].some((script) => script in scripts) ||
        // npm and pnpm would have such a package compiled.
        existsSync(join(folder, "binding.gyp")),
    }
  })
}
