import { oldNode } from "./old-node.ts"

/** Imported first by whatever is started: what comes after it may need what this Node.js is without. */
const tooOld = oldNode({
  main: import.meta.main,
  version: process.versions.node,
  hasSqlite: Boolean(process.getBuiltinModule?.("node:sqlite")),
})
if (tooOld !== undefined) {
  console.error(tooOld)
  process.exit(1)
}
