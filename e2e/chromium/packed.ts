import { execFile } from "node:child_process"
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { promisify } from "node:util"
import type { Candidate } from "./find.ts"

const E2E = join(import.meta.dirname, "..")

/**
 * The Chromium inside the npm package `@sparticuz/chromium`: first with the host's own libraries and fonts, then with
 * those that the package brings, for a host that has neither (a slim container, say). Built for Linux on x64 alone.
 */
export const packed = async (): Promise<Candidate[]> => {
  if (process.platform !== "linux" || process.arch !== "x64") return []
  const folder = await unpacked()
  const executablePath = join(folder, "chromium")
  const bundled = { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") }
  return [{ executablePath }, { executablePath, env: bundled }]
}

/** The folder that holds the unpacked browser. It appears whole or not at all, so that runs at the same time share it. */
const unpacked = async () => {
  const cache = join(E2E, "node_modules", ".cache")
  const folder = join(cache, `chromium-${packageVersion()}`)
  if (existsSync(folder)) return folder
  await mkdir(cache, { recursive: true })
  const staging = await mkdtemp(join(cache, "unpacking-"))
  try {
    await unpackInto(staging)
    await writeFile(join(staging, "fonts.conf"), fontsConfiguration(join(folder, "fonts")))
    await rename(staging, folder)
  } catch (error) {
    // Another run was faster: its folder is as good as ours.
    if (!existsSync(folder)) throw error
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
  return folder
}

/**
 * The package unpacks into the system's temporary folder, and its libraries only where it takes the host for a build
 * machine of Amazon's: both are settled by the environment of a process of its own.
 */
const unpackInto = async (folder: string) => {
  const script = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath()'
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: E2E,
    env: { ...process.env, TMPDIR: folder, CODEBUILD_BUILD_IMAGE: "nodejs24" },
  })
}

const packageVersion = (): string => {
  const entry = createRequire(join(E2E, "package.json")).resolve("@sparticuz/chromium")
  const manifest: { version: string } = createRequire(entry)("../package.json")
  return manifest.version
}

/** The package's own file names folders of Amazon's Lambda; without one of ours the browser would show no text. */
const fontsConfiguration = (fonts: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`
