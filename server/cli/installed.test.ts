import { spawnSync } from "node:child_process"
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { tempFolder } from "../test/temp-folder.ts"

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync(at("../../package.json"), "utf8"))

/** A checkout with a command in TypeScript, and how each is begun by a Node.js of this version. */
const checkout = () => {
  const root = tempFolder()
  mkdirSync(join(root, "server/cli"), { recursive: true })
  copyFileSync(at("installed.js"), join(root, "server/cli/installed.js"))
  writeFileSync(join(root, "package.json"), '{ "type": "module" }')
  writeFileSync(join(root, "server/cli/start.ts"), 'console.log("begun" satisfies string)')
  return {
    install: () => mkdirSync(join(root, "server/node_modules/@porchlight/shared"), { recursive: true }),
    begin: (version = process.versions.node, event: string | undefined = undefined) => {
      const older = `Object.defineProperty(process, "versions", { value: { node: "${version}" } })`
      const [, ...words] = manifest.scripts.start?.split(" ") ?? []
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", `data:text/javascript,${encodeURIComponent(older)}`, ...words],
        { cwd: root, encoding: "utf8", env: { ...process.env, npm_lifecycle_event: event } },
      )
      return [status, stdout, stderr]
    },
  }
}

const SENTENCE = "Porchlight needs what pnpm installs, a Node.js of its own among it. Run: npx -y pnpm@12 run "

test("whoever starts by npm or yarn what pnpm has not installed is told what to run instead of getting a stack", () => {
  const { begin, install } = checkout()
  expect(begin()).toEqual([1, "", `${SENTENCE}start\n`])
  expect(begin("20.20.2", "start:edge")).toEqual([1, "", `${SENTENCE}start:edge\n`])
  install()
  expect(begin("20.20.2")).toEqual([1, "", `${SENTENCE}start\n`])
  expect(begin()).toEqual([0, "begun\n", ""])
})

test.each(["start", "start:edge", "deploy", "wrangler", "dev", "porchlight"])(
  "pnpm %s looks for that first",
  (name) => {
    expect(manifest.scripts[name]).toMatch(/^node --import \.\/server\/cli\/installed\.js server\/cli\/[a-z-]+\.ts$/)
  },
)
