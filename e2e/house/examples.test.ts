import { globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { describe, expect, test } from "vitest"
import { ROOT } from "../run/command.ts"

describe.each(["html", "react", "vue", "astro"])("the built example for %s", (example) => {
  const dist = join(ROOT, "examples", example, "dist")
  const page = readFileSync(join(dist, "index.html"), "utf8")
  const scripts = globSync("**/*.js", { cwd: dist })
  const first = scripts.filter((file) => page.includes(file))
  const later = scripts.filter((file) => !first.includes(file)).map((file) => basename(file))

  test("defines the element with what the page loads first", () => {
    const defines = (file: string) => readFileSync(join(dist, file), "utf8").includes("customElements.define")
    expect(first.filter(defines)).toHaveLength(1)
  })

  test.each(["mount", "submission", "en", "es", "fr"])("leaves %s for when it is needed", (part) => {
    const named = new RegExp(`^${part}[-.][\\w-]{8}\\.js$`)
    expect(later.filter((file) => named.test(file))).toHaveLength(1)
  })
})
