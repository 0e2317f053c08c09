import * as z from "zod/mini"

/**
 * A Worker may have 128 variables and secrets of 5 KB each: too few for the credentials of many sites. So a secret with a name like
 * this holds many of them, as a JSON object.
 *
 * https://developers.cloudflare.com/workers/platform/limits/#environment-variables
 */
const PACK = /^PORCHLIGHT_SECRETS_(\d+)$/

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

/**
 * All variables, including those in packs. One that is also bound by itself takes precedence, then the pack with the lower number: a
 * deployment deletes no secret, so one with fewer packs leaves some of the one before, with what was right then.
 *
 * @throws where a pack cannot be read; nothing of it is told
 */
export const unpackSecrets = (variables: Readonly<Record<string, string>>): Record<string, string> => {
  const packs = Object.entries(variables)
    .flatMap(([name, text]) => {
      const [, number] = PACK.exec(name) ?? []
      return number === undefined ? [] : [{ number: Number(number), secrets: readPack(name, text) }]
    })
    .toSorted((one, other) => other.number - one.number)
  return Object.assign({}, ...packs.map(({ secrets }) => secrets), variables)
}

const packSchema = z.record(z.string(), z.string())

const readPack = (name: string, text: string): Record<string, string> => {
  try {
    return packSchema.parse(JSON.parse(text))
  } catch {
    throw new Error(`${name} is no JSON object of texts. Deploy again, which packs them.`)
  }
}
