import { expect } from "vitest"
import { runCommand } from "./command.ts"
import { TOKEN } from "./operator.ts"
import { sandboxForTest } from "./sandbox.ts"
import { startForTest } from "./start.ts"
import { tempFolder } from "./temp-folder.ts"

export const ADA = {
  name: "Ada Lovelace",
  phone: "(512) 555-0143",
  email: "ada@example.com",
  address: { street: "12 Oak St", city: "Austin", state: "TX", zip: "78701" },
  details: "The dog is friendly.",
}

/**
 * A person at a terminal in front of a running server.
 *
 * @param answer what they say to every question; nobody is there to be asked where it is left out
 */
export const operatorAt = async (answer?: boolean) => {
  const sandbox = await sandboxForTest()
  const dataFolder = tempFolder()
  const settings = { host: "127.0.0.1", port: 0, dataFolder, trustedProxies: [], adminToken: TOKEN }
  const server = await startForTest(sandbox.account, { settings })
  const env = { PORCHLIGHT_URL: server.url, PORCHLIGHT_ADMIN_TOKEN: TOKEN }
  const run = (line: string, changes: Record<string, string> = {}) => runCommand(line, { ...env, ...changes }, answer)
  /** @returns its reference, once ServiceTitan has refused it */
  const park = async (key: string) => {
    await sandbox.break({
      match: { path: "create" },
      action: "status",
      status: 400,
      body: { errors: { name: ["no"] } },
    })
    const answered = await server.post(ADA, { "Idempotency-Key": key.padEnd(16, "-") })
    const { reference }: { reference: string } = JSON.parse(await answered.text())
    await expect.poll(async () => (await run("deliveries")).out).toContain(reference)
    await sandbox.break()
    return reference
  }
  return { ...server, sandbox, run, park, env }
}
