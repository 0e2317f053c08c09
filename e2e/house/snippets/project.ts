import { execFile } from "node:child_process"
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { promisify } from "node:util"
import { ROOT, tool } from "../../run/command.ts"

const run = promisify(execFile)

/** What a developer has installed, by where it stands here. */
const INSTALLED = {
  "@porchlight/widget": "widget",
  "@types/react": "widget/node_modules/@types/react",
  react: "e2e/node_modules/react",
  "react-dom": "e2e/node_modules/react-dom",
}

const CONFIG = {
  compilerOptions: {
    strict: true,
    target: "ES2024",
    module: "ESNext",
    moduleResolution: "Bundler",
    lib: ["ES2024", "DOM"],
    types: [],
    jsx: "react-jsx",
    outDir: "built",
  },
  include: ["*.ts", "*.tsx"],
}

/** A developer's project with nothing in it but these files, and the packages as npm would install them. */
export const projectOf = async (files: Readonly<Record<string, string>>) => {
  const folder = await mkdtemp(join(tmpdir(), "porchlight-snippets-"))
  for (const [name, place] of Object.entries(INSTALLED)) {
    const link = join(folder, "node_modules", name)
    await mkdir(dirname(link), { recursive: true })
    // On Windows, the one kind of link that everybody may make.
    await symlink(join(ROOT, place), link, "junction")
  }
  const all = { ...files, "package.json": '{ "type": "module" }', "tsconfig.json": JSON.stringify(CONFIG) }
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text)

  return {
    /** @returns what the compiler says; nothing where all is well */
    compile: async (): Promise<string> => {
      const compiler = tool("typescript", "bin/tsc")
      return run(process.execPath, [compiler, "-p", folder]).then(
        () => "",
        (error) => `${error.stdout}${error.stderr}`,
      )
    },
    /** Runs a script in it, once it was compiled, and gives what that prints. */
    run: async (script: string): Promise<string> => {
      const file = join(folder, "built", "run.js")
      await writeFile(file, script)
      return (await run(process.execPath, [file])).stdout
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
