import { execFile } from "node:child_process"
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { checkPackage, createPackageFromTarballData, type Package } from "@arethetypeswrong/core"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ROOT, tool } from "../run/command.ts"
import { type Edge, edgesOf } from "./imports.ts"

const run = promisify(execFile)

describe("the package for npm, as it would be published", () => {
  let folder: string
  let packed: string
  let tarball: Uint8Array<ArrayBuffer>
  let contents: Package
  /** By their paths in the package. */
  let files: string[]
  const inside = (file: string) => `/node_modules/@porchlight/widget/${file}`

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "porchlight-package-"))
    const options = ["--ignore-scripts", "--offline", "--no-update-notifier", `--pack-destination=${folder}`]
    await run("npm", ["pack", ...options], { cwd: join(ROOT, "widget"), shell: process.platform === "win32" })
    const [name = ""] = await readdir(folder)
    packed = join(folder, name)
    tarball = new Uint8Array(await readFile(packed))
    contents = createPackageFromTarballData(tarball)
    files = contents.listFiles().map((file) => file.slice(inside("").length))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test("leaves publint nothing to say", async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer } })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  test("has its types wherever modules are imported: by bundlers and by Node.js", async () => {
    const result = await checkPackage(contents)
    if (!result.types) throw new Error("The package has no types.")
    expect(Object.keys(result.entrypoints)).toEqual(expect.arrayContaining([".", "./react", "./preact", "./vue"]))
    // It is no CommonJS, and says so; the oldest way to resolve knows no `exports`.
    const modern = result.problems.filter(
      (problem) => !("resolutionKind" in problem && /^node1(0|6-cjs)$/.test(problem.resolutionKind)),
    )
    expect(modern).toEqual([])
  })

  test("is installed beside an older React, Preact or Vue, and its types hold for that Preact", async () => {
    const site = join(folder, "site")
    const write = async (file: string, text: string | object) => {
      await mkdir(join(site, file, ".."), { recursive: true })
      await writeFile(join(site, file), typeof text === "string" ? text : JSON.stringify(text))
    }
    const older = { "@types/react": "16.14.0", preact: "10.19.7", vue: "2.7.16" }
    for (const [name, version] of Object.entries(older)) await write(`older/${name}/package.json`, { name, version })
    const dependencies = Object.fromEntries(Object.keys(older).map((name) => [name, `file:older/${name}`]))
    await write("package.json", { type: "module", dependencies })
    // Of what an element's types can be made of, all that Preact exported then.
    const types = "export namespace JSX { interface IntrinsicElements { article: { class?: string } } }"
    await write("older/preact/index.d.ts", types)
    const props = 'JSX.IntrinsicElements["porchlight-booking"]'
    await write(
      "page.ts",
      `import type { JSX } from "preact"\nimport "@porchlight/widget/preact"\nexport const props: ${props} = { class: "wide", site: "acme" }`,
    )
    await run("npm", ["install", "--offline", "--no-audit", "--no-fund", packed], {
      cwd: site,
      shell: process.platform === "win32",
    })
    const options = "--noEmit --strict --types --module esnext --moduleResolution bundler".split(" ")
    await run(process.execPath, [tool("typescript", "bin/tsc"), ...options, "page.ts"], { cwd: site })
  })

  test("holds what is built, its licences and its README, and no source", () => {
    const built = files.filter((file) => /^npm\/dist\/(?:[\w-]+\.d\.ts|(?:form\/)?[\w-]+\.js)$/.test(file))
    const beside = files.filter((file) => !built.includes(file))
    expect(built).toEqual(
      expect.arrayContaining(["npm/dist/index.js", "npm/dist/index.d.ts", "npm/dist/form/mount.js"]),
    )
    expect(beside.toSorted()).toEqual(["LICENSE", "README.md", "npm/dist/LICENSES.md", "package.json"])
  })

  test("finds its chunks by importing them, not by names that only a server's build knows", () => {
    const unknown = files.filter(
      (file) => file.endsWith(".js") && contents.readFile(inside(file)).includes("PORCHLIGHT_"),
    )
    expect(unknown).toEqual([])
  })

  test("needs nothing but itself, and the types of whoever imports it for their framework", () => {
    const imports = files
      .filter((file) => /\.(?:js|ts)$/.test(file))
      .flatMap((file) => edgesOf(file, contents.readFile(inside(file)), (specifier) => specifier))
    const own = imports.filter(({ to }) => to.startsWith("."))
    const others = imports.filter((edge) => !own.includes(edge))
    // A module's types stand beside it.
    const target = ({ from, to }: Edge) => join(from, "..", from.endsWith(".d.ts") ? to.replace(/\.js$/, ".d.ts") : to)
    expect(own.map(target).filter((file) => !files.includes(file))).toEqual([])
    expect(others.map(({ from, to, kind }) => `${from}: ${kind} ${to}`)).toEqual(["npm/dist/vue.d.ts: type vue"])
  })
})

test("a site that is rendered on a server may import the package there: nothing happens", async () => {
  const script = 'await import("@porchlight/widget"); console.log(typeof window, typeof customElements)'
  const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: join(ROOT, "examples/html"),
  })
  expect({ stdout, stderr }).toEqual({ stdout: "undefined undefined\n", stderr: "" })
})
