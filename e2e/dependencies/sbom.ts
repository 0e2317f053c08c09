import type { Licensed } from "./licences.ts"

type Component = { "bom-ref": string; group?: string; name: string; version: string; scope?: string }

/** As much of a CycloneDX document as is needed to take out of it what is not handed on. https://cyclonedx.org/docs/1.7/json/ */
export type Bill = {
  bomFormat: string
  specVersion: string
  metadata: { component: { "bom-ref": string } }
  components: readonly Component[]
  dependencies: readonly { ref: string; dependsOn: readonly string[] }[]
}

/**
 * Makes the bill of materials of what is handed on out of that of everything which is installed: the builds take code from
 * packages that are tools by their `package.json`, and leave out others.
 *
 * @param everything pnpm's own document
 * @param shipped what the builds tell
 * @throws where one of those is not in the document
 */
export const billOf = (everything: Bill, shipped: readonly Licensed[]): Bill => {
  if (everything.bomFormat !== "CycloneDX") throw new Error("pnpm's bill of materials is no CycloneDX.")
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`))
  const components = everything.components.flatMap((component) => {
    const name = component.group ? `${component.group}/${component.name}` : component.name
    return wanted.delete(`${name}@${component.version}`) ? [{ ...component, scope: "required" }] : []
  })
  if (wanted.size > 0) throw new Error(`pnpm knows nothing of ${[...wanted].join(", ")}.`)
  const root = everything.metadata.component["bom-ref"]
  const refs = components.map((component) => component["bom-ref"])
  const among = everything.dependencies
    .filter(({ ref }) => refs.includes(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.includes(other)) }))
  return { ...everything, components, dependencies: [{ ref: root, dependsOn: refs }, ...among] }
}
