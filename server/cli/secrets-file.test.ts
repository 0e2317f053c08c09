import { spawn } from "node:child_process"
import { once } from "node:events"
import { readdirSync } from "node:fs"
import { createInterface } from "node:readline"
import { expect, test } from "vitest"
import { tempFolder } from "../test/temp-folder.ts"

/** A deployment whose wrangler says which file it was given, and then takes its time. */
const startDeployment = async () => {
  const folder = tempFolder()
  const tool = "console.log(process.argv[1]); setTimeout(() => {}, 60000)"
  const script = `
    import { withSecretsFile } from ${JSON.stringify(new URL("secrets-file.ts", import.meta.url))}
    import { runTool } from ${JSON.stringify(new URL("run-tool.ts", import.meta.url))}
    process.exitCode = await withSecretsFile({ ACME_CLIENT_SECRET: "shh" }, (file) =>
      runTool(["--eval", ${JSON.stringify(tool)}, file]),
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
  ["Ctrl+C, which all of a terminal hears", "SIGINT", (pid: number) => -pid],
  ["a kill of the command alone", "SIGTERM", (pid: number) => pid],
  ["a terminal that is closed", "SIGHUP", (pid: number) => -pid],
] as const)("the secrets of a deployment are not left on disk by %s", async (_, signal, whom) => {
  const { folder, file, pid, ended } = await startDeployment()
  expect(file.startsWith(folder)).toBe(true)
  process.kill(whom(pid), signal)
  expect(await ended).toEqual([1, null])
  expect(readdirSync(folder)).toEqual([])
})
