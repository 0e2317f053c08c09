import { readFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "../run/command.ts"
import { readBlocks } from "./block-yaml.ts"

const read = (file: string) => readFileSync(join(ROOT, file), "utf8")

const GROUPS = ["dependencies", "devDependencies", "optionalDependencies"]

/** What a workspace package asks for: `hono: 4.13.19`, sorted. */
export type Wishes = readonly string[]

/** The lockfile's word for what each package of the workspace asks for, by the package's folder. */
export const locked = (): ReadonlyMap<string, Wishes> => {
  const wishes = new Map<string, string[]>()
  for (const { path, value } of readBlocks(read("pnpm-lock.yaml"))) {
    const [section, folder = "", group = "", name, leaf] = path
    if (section !== "importers" || !GROUPS.includes(group) || leaf !== "specifier") continue
    wishes.set(folder, [...(wishes.get(folder) ?? []), `${name}: ${value}`].toSorted())
  }
  return wishes
}

/** The same by a package's own `package.json`. */
export const wished = (folder: string): Wishes => {
  const manifest = JSON.parse(read(join(folder, "package.json")))
  return GROUPS.flatMap((group) => Object.entries(manifest[group] ?? {}))
    .map(([name, range]) => `${name}: ${range}`)
    .toSorted()
}

/** The settings of the workspace, by their paths joined with dots. */
export const settings = (): ReadonlyMap<string, string> =>
  new Map(readBlocks(read("pnpm-workspace.yaml")).map(({ path, value }) => [path.join("."), value]))
