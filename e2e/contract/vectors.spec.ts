import { vectors } from "@porchlight/shared/vectors"
import { expect, test } from "playwright/test"
import { build } from "vite"

const bundleForTheBrowser = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      lib: { entry: `${import.meta.dirname}/../harness/vectors-in-page.ts`, formats: ["iife"], name: "checked" },
    },
  })
  const [bundle] = [built].flat()
  const [chunk] = bundle && "output" in bundle ? bundle.output : []
  if (!chunk) throw new Error("Vite built nothing.")
  return chunk.code
}

test("the form's rules in the browser are the server's: every vector is judged alike", async ({ page }) => {
  await page.addScriptTag({ content: await bundleForTheBrowser() })
  const checked = await page.evaluate(() => Reflect.get(globalThis, "checkedVectors"))
  expect(checked).toHaveLength(vectors.length)
  for (const { title, found, expect: expected } of checked) expect(found, title).toEqual(expected)
})
