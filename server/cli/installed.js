import { existsSync } from "node:fs"

// Loaded before a command by package.json, in JavaScript since an old Node.js reads no TypeScript: `npm start` and `yarn start` begin it
// with whatever Node.js is at hand, and mostly with nothing installed.
const isInstalled = existsSync(new URL("../node_modules/@porchlight/shared", import.meta.url))
const [major] = process.versions.node.split(".").map(Number)
if (!isInstalled || major < 24) {
  const command = process.env.npm_lifecycle_event ?? "start"
  console.error(
    `Porchlight needs what pnpm installs, a Node.js of its own among it. Run: npx -y pnpm@12 run ${command}`,
  )
  process.exit(1)
}
