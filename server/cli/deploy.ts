import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { WORKER_FOLDER } from "../build-worker.ts"
import { toSiteLines } from "../src/cloudflare/site-lines.ts"
import { explainStart } from "../src/node.ts"
import { buildAll } from "./build-all.ts"
import { readDeployment } from "./deployment.ts"
import { withSecretsFile } from "./secrets-file.ts"
import { plural } from "./table.ts"
import { runWrangler } from "./wrangler.ts"

/**
 * `pnpm run deploy`: builds, and hands the Worker, its sites and the secrets that are set here to wrangler, which deploys
 * them with the account that it is logged in to. Further words go to wrangler as they are, such as `--dry-run`.
 */
const deploy = (): Promise<number> => {
  const { sites, secrets, expected } = readDeployment(process.env)
  buildAll()
  writeFileSync(join(WORKER_FOLDER, "sites.txt"), toSiteLines(sites))
  console.log(`${plural(sites.length, "site")}, ${plural(Object.keys(secrets).length, "secret")}.`)
  if (expected.length > 0) {
    console.log(`Not set here, so the account must have them from an earlier time: ${expected.join(", ")}.`)
  }
  return withSecretsFile(secrets, (file) => runWrangler(["deploy", "--secrets-file", file, ...process.argv.slice(2)]))
}

try {
  process.exitCode = await deploy()
} catch (error) {
  console.error(explainStart(error))
  process.exitCode = 1
}
