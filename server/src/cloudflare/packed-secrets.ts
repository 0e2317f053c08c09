/**
 * A Worker may have 128 variables and secrets of 5 KB each: too few for the credentials of many sites. So a secret with a name like
 * this holds many of them, as a JSON object.
 *
 * https://developers.cloudflare.com/workers/platform/limits/#environment-variables
 */
const PACK = /^PORCHLIGHT_SECRETS_\d+$/

const PACK_BYTES = 4 * 1024

/** Puts secrets into as few as can hold them, in the order of their names. */
export const packSecrets = (secrets: Readonly<Record<string, string>>): Record<string, string> => {
  const packs: Record<string, string>[] = []
  let size = Number.POSITIVE_INFINITY
  for (const [name, value] of Object.entries(secrets).toSorted()) {
    const added = Buffer.byteLength(JSON.stringify({ [name]: value }))
    if (size + added > PACK_BYTES) {
      packs.push({})
      size = 0
    }
    size += added
    Object.assign(packs.at(-1) ?? {}, { [name]: value })
  }
  return Object.fromEntries(packs.map((pack, index) => [`PORCHLIGHT_SECRETS_${index + 1}`, JSON.stringify(pack)]))
}

/** All variables, including those in packs. One that is also bound by itself takes precedence. */
export const unpackSecrets = (variables: Readonly<Record<string, string>>): Record<string, string> => {
  const packs = Object.entries(variables).filter(([name]) => PACK.test(name))
  return Object.assign({}, ...packs.map(([, pack]) => JSON.parse(pack)), variables)
}
