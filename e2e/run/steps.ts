import { globSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { CANARIES } from "../harness/canaries.ts"
import { inFolder } from "../harness/folder.ts"
import { ROOT, run, tool } from "./command.ts"
import { playwrightTally, vitestTally } from "./reports.ts"
import { one, type Tally } from "./tally.ts"

/** One part of a test run, with the heading that its output stands under. */
export type Step = { name: string; run(): Promise<Tally> }

const E2E = join(ROOT, "e2e")

/** A step that holds or does not. */
const check = (name: string, script: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Step => ({
  name,
  run: async () => one((await run(script, args, env)) === 0),
})

/** A test runner that writes its counts into a JSON report; a report that is missing is a failure. */
const tests = (
  name: string,
  start: (reportFile: string) => Promise<number>,
  read: (report: unknown, exitCode: number) => Tally,
): Step => ({
  name,
  run: () =>
    inFolder(async (folder) => {
      try {
        const file = join(folder, "report.json")
        const exitCode = await start(file)
        return read(JSON.parse(await readFile(file, "utf8")), exitCode)
      } catch (error) {
        console.error(error instanceof Error ? error.message : error)
        return one(false)
      }
    }),
})

/** A check of the types of each of these packages. */
const types = (projects: string) =>
  globSync(projects, { cwd: ROOT })
    .toSorted()
    .map((project) => check(`Types: ${project}`, tool("typescript", "bin/tsc"), ["-p", project]))

/** Builds an example with the tool of its framework, as a developer would. */
const example = (name: string, bundler: string, binary: string, rootOption: readonly string[] = []) => {
  const folder = `examples/${name}`
  const script = tool(bundler, binary, join(ROOT, folder))
  return check(`Build: ${folder}`, script, ["build", ...rootOption, folder], { ASTRO_TELEMETRY_DISABLED: "1" })
}

/** Everything that the test command runs, in order: the bundles are built before the tests that look into them. */
export const steps: readonly Step[] = [
  check("Formatting and lint", tool("@biomejs/biome", "bin/biome"), ["ci", "."]),
  ...types("{shared,server,widget,e2e}/tsconfig*.json"),
  // As on a machine that has the secrets of a deployment in its environment: none may get into a bundle.
  check("Build: widget", "widget/build.ts", [], CANARIES),
  check("Build: server", "server/build.ts", [], CANARIES),
  check("Build: package for npm", "widget/build/npm.ts", [], CANARIES),
  example("html", "vite", "bin/vite.js"),
  example("react", "vite", "bin/vite.js"),
  example("vue", "vite", "bin/vite.js"),
  example("astro", "astro", "bin/astro.mjs", ["--root"]),
  // After the builds: they are written against the package's own types.
  ...types("{examples/*,widget/npm/usage}/tsconfig*.json"),
  tests(
    "Unit and component tests, and the arrows between folders",
    (file) =>
      run(tool("vitest", "vitest.mjs"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`]),
    vitestTally,
  ),
  tests(
    "Journeys in a real browser and the contract, on Node and on workerd",
    (file) =>
      run(tool("playwright", "cli.js", E2E), ["test", "--config=e2e", "--reporter=list,json"], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      }),
    playwrightTally,
  ),
  check("Fuzz: 2,000 requests as strangers might send them", "e2e/fuzz/main.ts", ["--requests=2000"]),
  check("Fuzz: 1,000 of them on workerd", "e2e/fuzz/main.ts", ["--requests=1000", "--runtime=workerd"]),
  check("Abuse: 50 posts of six kinds of robots while people book", "e2e/abuse/main.ts", ["--posts=50", "--brief"]),
  check("Torture: killed at random in 10 rounds, on Node and on workerd", "e2e/torture/main.ts", ["--rounds=10"]),
]
