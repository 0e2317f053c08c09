import { readFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Settings } from "../../../widget/preview/settings/settings.ts"
import { snippetFor } from "../../../widget/preview/tag/snippet.ts"
import { ROOT } from "../../run/command.ts"
import { fencesIn, scriptsIn } from "./fences.ts"
import { projectOf } from "./project.ts"

const ORIGIN = "https://book.example"

const WISHES: Readonly<Record<string, Settings>> = {
  Plain: { site: "acme" },
  Whole: { site: "acme", lang: "es", service: "no-heat", theme: "auto", accent: "#0f766e" },
  Button: { site: "acme", mode: "button", buttonText: 'Heat & "Air" {now} <3', buttonPlace: "bottom-left" },
  Opened: { site: "acme", mode: "none", service: "no-heat" },
}

const componentFor = (settings: Settings) =>
  snippetFor("react", { origin: ORIGIN, settings, site: { languages: ["en", "es"], phoneDisplay: "(512) 555-0100" } })
    .filter(({ name }) => name === "component")
    .map(({ code }) => code)
    .join("\n")

/** Every script of the guide as a module of its own, and every piece of JSX as a component. */
const guide = fencesIn(readFileSync(join(ROOT, "docs/embedding.md"), "utf8"))
const API = 'import type {} from "@porchlight/widget"\ndeclare const Porchlight: NonNullable<Window["Porchlight"]>\n'
const scripts = guide.flatMap(({ language, code, line }) => {
  const codes = language === "html" ? scriptsIn(code) : language === "js" ? [code] : []
  return codes.map((script, index) => [`guide-${line}-${index}.ts`, `${API}${script}\nexport {}\n`])
})
const components = guide.flatMap(({ language, code, line }) =>
  language === "jsx"
    ? [[`guide-${line}.tsx`, `import "@porchlight/widget/react"\nexport const Shown = () => ${code}\n`]]
    : [],
)

describe("in the hands of a developer", () => {
  let project: Awaited<ReturnType<typeof projectOf>>
  beforeAll(async () => {
    const snippets = Object.entries(WISHES).map(([name, settings]) => [`${name}.tsx`, componentFor(settings)])
    project = await projectOf(Object.fromEntries([...snippets, ...scripts, ...components]))
  })
  afterAll(() => project.remove())

  test("the preview's components for React and the code of the guide compile against the package", async () => {
    expect(scripts.length).toBeGreaterThan(2)
    expect(components).not.toEqual([])
    expect(await project.compile()).toBe("")
  })

  test("the components render what was chosen", async () => {
    const names = Object.keys(WISHES)
    const rendered: Record<string, string> = JSON.parse(
      await project.run(`
        import { createElement } from "react"
        import { renderToStaticMarkup } from "react-dom/server"
        const rendered = {}
        for (const name of ${JSON.stringify(names)}) {
          const { Booking } = await import(\`./\${name}.js\`)
          rendered[name] = renderToStaticMarkup(createElement(Booking))
        }
        console.log(JSON.stringify(rendered))
      `),
    )
    const base = `base="${ORIGIN}" site="acme"`
    const phone = 'phone="(512) 555-0100"'
    expect(rendered).toEqual({
      Plain: `<porchlight-booking ${base} ${phone}></porchlight-booking>`,
      Whole: `<porchlight-booking ${base} lang="es" service="no-heat" theme="auto" ${phone}></porchlight-booking>`,
      Button: `<porchlight-booking ${base} mode="button" button-text="Heat &amp; &quot;Air&quot; {now} &lt;3" button-place="bottom-left" ${phone}></porchlight-booking>`,
      Opened: `<a href="${ORIGIN}/book/acme?service=no-heat" data-porchlight-open="no-heat">Book a visit</a><porchlight-booking ${base} mode="none" service="no-heat" ${phone}></porchlight-booking>`,
    })
  })
})

test("a component that says what there is not does not compile", async () => {
  const project = await projectOf({ "Wrong.tsx": componentFor({ site: "acme" }).replace("site=", "sit=") })
  expect(await project.compile()).toContain("Property 'sit' does not exist")
  await project.remove()
})
