import { expect, test } from "vitest"
import { buildFault } from "./build-all.ts"

/** A disk on which these folders alone may be written. */
const disk =
  (...writable: readonly string[]) =>
  (folder: unknown) => {
    if (!writable.includes(String(folder))) throw new Error("EROFS: read-only file system")
  }

test("whoever may not write into the checkout is told where, and what to do instead, before anything is built", () => {
  expect(buildFault(["/srv/widget", "/srv/server/dist"], disk("/srv/widget"))).toBe(
    "Porchlight is built before it starts, into /srv/server/dist among others, which cannot be written here. Start it as the owner of these files; " +
      "or let the owner build it once (npx -y pnpm@12 build), and start what was built: node server/dist/node.js.",
  )
  expect(buildFault(["/srv/widget"], disk("/srv/widget"))).toBeUndefined()
})
