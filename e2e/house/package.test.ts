import { execFile } from "node:child_process"
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { checkPackage, createPackageFromTarballData, type Package } from "@arethetypeswrong/core"
import { publint } from "publint"
import { formatMessage } from "publint/utils"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { ROOT } from "../run/command.ts"
import { type Edge, edgesOf } from "./imports.ts"

const run = promisify(execFile)

describe("the package for npm, as it would be published", () => {
  let folder: string
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
    tarball = new Uint8Array(await readFile(join(folder, name)))
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
    expect(others.map(({ from, to, kind }) => `${from}: ${kind} ${to}`).toSorted()).toEqual([
      "npm/dist/preact.d.ts: type preact",
      "npm/dist/vue.d.ts: type vue",
    ])
  })
})

test("a site that is rendered on a server may import the package there: nothing happens", async () => {
  const script = 'await import("@porchlight/widget"); console.log(typeof window, typeof customElements)'
  const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: join(ROOT, "examples/html"),
  })
  expect({ stdout, stderr }).toEqual({ stdout: "undefined undefined\n", stderr: "" })
})
