import { spawn } from "node:child_process"
import { once } from "node:events"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { dirname } from "node:path"
import { createInterface } from "node:readline"
import { expect, test } from "vitest"
import { tempFolder } from "../test/temp-folder.ts"
import { withSecretsFile } from "./secrets-file.ts"

/** Says which file it was given, takes its time, and calls it well done when it is stopped, as wrangler does. */
const TOOL = `
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(0))
  console.log(process.argv[1])
  setTimeout(() => {}, 60_000)`

const startDeployment = async () => {
  const folder = tempFolder()
  const script = `
    import { withSecretsFile } from ${JSON.stringify(new URL("secrets-file.ts", import.meta.url))}
    import { runTool } from ${JSON.stringify(new URL("run-tool.ts", import.meta.url))}
    process.exitCode = await withSecretsFile({ ACME_CLIENT_SECRET: "shh" }, (file) =>
      runTool(["--eval", ${JSON.stringify(TOOL)}, file]),
    )`
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    detached: true,
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const ended = once(child, "exit")
  const [file] = await once(createInterface(child.stdout), "line")
  return { folder, file: String(file), pid: child.pid ?? 0, ended }
}

test.each([
  ["Ctrl+C, which all of a terminal hears", "SIGINT", 130, (pid: number) => -pid],
  ["a kill of the command alone", "SIGTERM", 143, (pid: number) => pid],
  ["a terminal that is closed", "SIGHUP", 129, (pid: number) => -pid],
] as const)("the secrets of a deployment are not left on disk by %s", async (_, signal, code, whom) => {
  const { folder, file, pid, ended } = await startDeployment()
  expect(file.startsWith(folder)).toBe(true)
  process.kill(whom(pid), signal)
  expect(await ended).toEqual([code, null])
  expect(readdirSync(folder)).toEqual([])
})

test("the secrets of a deployment can be read by nobody else while it goes on", async () => {
  await withSecretsFile({ ACME_CLIENT_SECRET: "shh" }, async (file) => {
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ ACME_CLIENT_SECRET: "shh" })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700)
  })
})
