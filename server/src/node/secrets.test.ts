import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { acmeConfig, acmeEnv } from "../../test/acme.ts"
import { tempFolder } from "../../test/temp-folder.ts"
import { explainStart, run } from "../node.ts"

const SECRET = "sk-live-4f9a8b7c"

/** What whoever starts it reads. */
const complaintOf = async (env: Record<string, string>, config: string = JSON.stringify({ sites: [acmeConfig] })) => {
  const folder = tempFolder()
  const file = join(folder, "porchlight.json")
  writeFileSync(file, config)
  const whole = {
    ...acmeEnv,
    PORT: "0",
    PORCHLIGHT_CONFIG: file,
    PORCHLIGHT_DATA: folder,
    PORCHLIGHT_SECRET: SECRET,
    ...env,
  }
  const built = { publicFolder: folder, openapi: "{}" }
  return run({ env: whole, built }).then(
    async (running) => {
      await running.stop()
      throw new Error("It started.")
    },
    (error: unknown) => explainStart(error),
  )
}

test.each<[string, Record<string, string>, string?]>([
  ["a token that is too short", { PORCHLIGHT_ADMIN_TOKEN: SECRET.slice(0, 12) }],
  ["a token with a blank in it", { PORCHLIGHT_METRICS_TOKEN: `${SECRET} ${SECRET}` }],
  [
    "a secret of the alerts that is none",
    { PORCHLIGHT_ALERT_URL: "https://a.example", PORCHLIGHT_ALERT_SECRET: SECRET },
  ],
  ["an address of the alerts with a password", { PORCHLIGHT_ALERT_URL: `https://me:${SECRET}@a.example` }],
  ["a secret where a number belongs", { PORT: SECRET }],
  ["a secret where addresses belong", { PORCHLIGHT_TRUSTED_PROXIES: SECRET }],
  ["a configuration that breaks off after a secret", {}, `{"sites":[{"appKey":"${SECRET}",`],
  [
    "a configuration with a secret in the wrong place",
    {},
    JSON.stringify({ sites: [{ ...acmeConfig, phone: SECRET }] }),
  ],
])("%s ends the start, and is not shown", async (_, env, config) => {
  const complaint = await complaintOf(env, config)
  expect(complaint).not.toContain("It started.")
  expect(complaint).not.toContain(SECRET.slice(0, 12))
})
