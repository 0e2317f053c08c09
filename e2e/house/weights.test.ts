import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { AIMS, weigh } from "../../widget/build/weights.ts"
import { ROOT } from "../run/command.ts"

describe("what a visitor's browser fetches", async () => {
  const { files, loader, form, journey } = await weigh(join(ROOT, "widget/dist/v1"))

  test(`a page that only holds the tag gets at most ${AIMS.loader} bytes at first`, () => {
    expect(loader).toBeGreaterThan(0)
    expect(loader).toBeLessThanOrEqual(AIMS.loader)
  })

  test(`a form that can be used has cost at most ${AIMS.form} bytes, with its texts`, () => {
    expect(form).toBeGreaterThan(loader)
    expect(form).toBeLessThanOrEqual(AIMS.form)
  })

  test(`a booking has cost at most ${AIMS.journey} bytes by the time that the receipt stands`, () => {
    expect(journey).toBeGreaterThan(form)
    expect(journey).toBeLessThanOrEqual(AIMS.journey)
  })

  test("a booking that says yes to text messages costs no more: the question is among what every form fetches", async () => {
    const everybodys = files.filter(({ when }) => when === "first" || when === "later")
    const codes = await Promise.all(everybodys.map(({ path }) => readFile(join(ROOT, "widget/dist/v1", path), "utf8")))
    expect(codes.filter((code) => code.includes('id:"smsConsent"'))).toHaveLength(1)
  })

  test("the form's code is compiled while it comes, not once it is there: above it stands only what no minifier may take", async () => {
    const form = files.find(({ path }) => path.startsWith("assets/form."))
    const code = await readFile(join(ROOT, "widget/dist/v1", form?.path ?? ""), "utf8")
    expect(code).toMatch(/^(\/\*!.*\*\/\n)?\/\/# allFunctionsCalledOnLoad\n/)
  })
})

describe("a build is weighed", () => {
  const weighed = async (sizes: Readonly<Record<string, number>>) => {
    const folder = await mkdtemp(join(tmpdir(), "porchlight-weights-"))
    try {
      for (const [path, bytes] of Object.entries(sizes)) {
        await mkdir(dirname(join(folder, path)), { recursive: true })
        await writeFile(join(folder, path), "")
        await writeFile(join(folder, `${path}.br`), new Uint8Array(bytes))
      }
      return await weigh(folder)
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  const BUILT = {
    "widget.js": 1000,
    "assets/form.aaaaaa.js": 8000,
    "assets/en.bbbbbb.js": 500,
    "assets/fr.cccccc.js": 700,
    "assets/submission.-_dddd.js": 5000,
    "assets/en-after.eeeeee.js": 900,
    "assets/fr-after.ffffff.js": 400,
  }

  test("with the texts of one language: the one that weighs most, before the form stands and after it", async () => {
    expect(await weighed(BUILT)).toMatchObject({ loader: 1000, form: 9700, journey: 15_600 })
  })

  test("the same loader under its pinned name counts once", async () => {
    expect(await weighed({ ...BUILT, "widget.0123456789-_.js": 1000 })).toMatchObject({ loader: 1000 })
  })

  test("what only some sites fetch counts for none of the others", async () => {
    expect(await weighed({ ...BUILT, "assets/dialog.gggggg.js": 3000 })).toMatchObject({ journey: 15_600 })
  })

  test("a file of a new name ends the build: it would count for nobody", async () => {
    await expect(weighed({ ...BUILT, "assets/confetti.hhhhhh.js": 9000 })).rejects.toThrow("assets/confetti.hhhhhh.js")
  })
})
