import { AIMS, weigh } from "./weights.ts"

/** The brotli size of each file of a built `dist/v1` and of the journeys that are made of them, as a table for people. */
export const sizeTable = async (folder: string): Promise<string> => {
  const { files, loader, form, journey } = await weigh(folder)
  return [
    ...files.map(({ path, bytes, when }) => row(`${path}, ${when}`, bytes)),
    row("the loader", loader, AIMS.loader),
    row("until the form can be used", form, AIMS.form),
    row("the whole journey", journey, AIMS.journey),
  ].join("\n")
}

const row = (name: string, bytes: number, aim?: number) =>
  `${name.padEnd(36)}${bytes.toLocaleString("en").padStart(8)} B brotli${aim ? ` (aim ${aim.toLocaleString("en")})` : ""}`
