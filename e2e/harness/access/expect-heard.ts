import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "../test.ts"

const FOLDER = join(import.meta.dirname, "heard")

/** What `--update-snapshots` asks for. */
const TO_WRITE = new Set(["all", "changed"])

/**
 * Compares what is heard with what was read and found good, in `heard/`. `playwright test --update-snapshots` rewrites it, to be
 * read again.
 */
export const expectHeard = async (name: string, hear: () => Promise<string>) => {
  const file = join(FOLDER, `${name.replaceAll(/\W+/g, "-")}.txt`)
  if (TO_WRITE.has(test.info().config.updateSnapshots)) await writeFile(file, await hear())
  await expect.poll(hear, `what is heard in the state "${name}"`).toBe(await readFile(file, "utf8"))
}
