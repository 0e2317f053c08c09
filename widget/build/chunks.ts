import { createHash } from "node:crypto"
import { LANGUAGES, type Language } from "@porchlight/shared/limits"
import { buildModules, type Wishes } from "./modules.ts"
import { here } from "./paths.ts"
import { buildLeanPreact } from "./preact/lean.ts"

/** The file of each chunk that is fetched by its address, relative to the loader. */
export type Chunks = Record<
  | "form"
  | "submission"
  | "questions"
  | "prefill"
  | "vouch"
  | "page"
  | "popup"
  | "faults"
  | Language
  | `${Language}-after`
  | `${Language}-faults`,
  string
>

/**
 * Builds the form, the page's chunk and the dialog, each with what it fetches later by itself, as modules with hashed names.
 * Each of the three has its own copy of what they share, so that a button never waits for a form.
 */
export const buildChunks = async (): Promise<Chunks> => {
  // Not called popup, like its folder: ad blockers would block that.
  const dialog = await buildModules({ dialog: here("src/popup/main.ts") })
  const preact = await buildLeanPreact("empty")
  const build = async (wishes: Wishes) => {
    const made: Wishes["made"] = new Map()
    const form = await buildModules(FORM, { ...wishes, made, preact })
    const page = await buildModules(
      { page: here("src/page/main.ts") },
      { ...wishes, made, known: { PORCHLIGHT_POPUP: dialog("dialog") } },
    )
    return { form, page }
  }
  const draft = await build({ write: false })
  const { form, page } = await build({ hash: hashOf([draft.form("form"), draft.page("page")]) })
  const texts = LANGUAGES.flatMap((language) => [language, `${language}-after`, `${language}-faults`] as const)
  return {
    form: form("form"),
    submission: form("submission"),
    questions: form("questions"),
    prefill: form("prefill"),
    faults: form("faults"),
    vouch: form("vouch"),
    page: page("page"),
    popup: dialog("dialog"),
    ...(Object.fromEntries(texts.map((name) => [name, form(name)])) as Record<(typeof texts)[number], string>),
  }
}

/** Built together: they name each other, so that the form changes with any of its languages, and its hash with it. */
const FORM = {
  form: here("src/mount.tsx"),
  ...Object.fromEntries(LANGUAGES.map((language) => [language, here(`src/messages/${language}.ts`)])),
}

/**
 * One hash for all chunks of a form: a loader of 1.5 KB has no room for five, and each costs bytes wherever it is named. It has
 * only lowercase letters and digits, which compress best there; others would make the sizes vary from build to build.
 */
const hashOf = (files: readonly string[]) => {
  const digest = createHash("sha256").update(files.join()).digest("hex")
  return BigInt(`0x${digest}`).toString(36).slice(-5)
}
