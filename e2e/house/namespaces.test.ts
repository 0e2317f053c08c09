import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { ROOT } from "../run/command.ts"

const BUILT = join(ROOT, "widget/dist/v1")

/** How the bundler puts a module together as an object: a getter for everything that can be enumerated, inherited or not. */
const NAMESPACE = /for\s*\(\s*(?:var|let|const) \w+ in \w+\s*\)[^;]*\{\s*get:/

test("a page that has added to Object.prototype stops no file of the widget: none makes getters of whatever it inherits", async () => {
  const files = (await readdir(BUILT, { recursive: true })).filter((file) => file.endsWith(".js"))
  expect(files).not.toEqual([])
  const texts = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(BUILT, file), "utf8") })),
  )
  expect(texts.filter(({ text }) => NAMESPACE.test(text)).map(({ file }) => file)).toEqual([])
})
