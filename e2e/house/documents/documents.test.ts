import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { ROOT } from "../../run/command.ts"
import { anchorsIn, linksIn, testsCitedIn } from "./markdown.ts"

const DOCUMENTS = globSync(["README.md", "docs/*.md", "{widget,examples}/README.md"], { cwd: ROOT })
const TESTS = globSync(["{server,shared,widget}/**/*.test.{ts,tsx}", "e2e/**/*.{test,spec}.ts"], {
  cwd: ROOT,
  exclude: ["**/node_modules/**"],
}).map((file) => `/${file.replaceAll("\\", "/")}`)

const read = (file: string) => readFileSync(join(ROOT, file), "utf8")

const leadsNowhere = (document: string) => (link: string) => {
  const [path = "", anchor] = link.split("#")
  const target = path === "" ? document : join(dirname(document), path)
  if (!existsSync(join(ROOT, target))) return true
  return anchor !== undefined && target.endsWith(".md") && !anchorsIn(read(target)).includes(anchor)
}

describe.each(DOCUMENTS)("in %s", (document) => {
  test("each link leads somewhere", () => {
    expect(linksIn(read(document)).filter(leadsNowhere(document))).toEqual([])
  })

  test("each test that is cited is there", () => {
    const missing = testsCitedIn(read(document)).filter((cited) => !TESTS.some((file) => file.endsWith(`/${cited}`)))
    expect(missing).toEqual([])
  })
})

/** What a pattern finds in the sources of the server, each once. */
const namesIn = (sources: string, pattern: RegExp) =>
  new Set(
    globSync(sources, { cwd: ROOT, exclude: ["**/*.test.ts"] }).flatMap((file) =>
      [...read(file).matchAll(pattern)].map(([, name = ""]) => name),
    ),
  )

describe("an operator finds described", () => {
  test.each([
    [
      "each event of the log",
      "server/src/**/*.ts",
      /\blog\("([a-z_]+)"/g,
      ["docs/monitoring.md", "docs/cloudflare.md"],
    ],
    ["each metric", "server/src/metrics/*.ts", /name: "(porchlight_[a-z_]+)"/g, ["docs/monitoring.md"]],
    [
      "each variable",
      "server/{src/{node,alerts}/settings,cli/{edge-variables,sandbox-port,connect}}.ts",
      /\b(PORCHLIGHT_[A-Z_]*[A-Z])\b/g,
      ["docs/configuration.md"],
    ],
  ])("%s", (_, sources, pattern, documents) => {
    const names = [...namesIn(sources, pattern)]
    expect(names.length).toBeGreaterThan(5)
    const rows = documents.flatMap((document) => read(document).match(/^\|.*\|/gm) ?? []).join("\n")
    expect(names.filter((name) => !rows.includes(`\`${name}`))).toEqual([])
  })
})
