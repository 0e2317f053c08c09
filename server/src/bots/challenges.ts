import { Buffer } from "node:buffer"
import type { Challenge } from "altcha-lib"
import * as z from "zod/mini"
import { derive, type SigningSecrets } from "../derive.ts"
import { lazy } from "../lazy.ts"

export type { Challenge } from "altcha-lib"

/**
 * How much there is to compute: this many keys of so many rounds each, some 0.3 s of one core of a slow phone. The most it can
 * take is bounded, so nobody waits for bad luck.
 */
const KEYS = { least: 60, most: 120 }
const ROUNDS = 1000
const ALGORITHM = "PBKDF2/SHA-256"

type Challenges = {
  /** A challenge for whoever holds this token, and for nobody else. */
  set(token: string): Promise<Challenge>
  /** Whether the challenge of this token was solved. Whatever is sent for a solution, this does not throw. */
  isSolved(token: string, proof: string): Promise<boolean>
}

const hex = z.string().check(z.regex(/^[0-9a-f]{2,128}$/))
const small = z.int().check(z.minimum(0), z.maximum(1_000_000))

/** Exactly as {@link Challenges.set} makes it: nothing is read that was not signed. */
const proofSchema = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      nonce: hex,
      salt: hex,
      cost: small,
      keyLength: small,
      keyPrefix: hex,
      keySignature: hex,
      data: z.strictObject({ token: z.string() }),
    }),
    signature: hex,
  }),
  solution: z.object({ counter: small, derivedKey: hex }),
})

/**
 * Proofs of work by ALTCHA. Checking one takes two HMACs, since its solution was computed when it was set.
 *
 * @param random a whole number from the first to the second
 */
export const challengesSignedWith = (
  [current, ...before]: SigningSecrets,
  random: (least: number, most: number) => number,
): Challenges => {
  const signing = lazy(() => keysFrom(current))
  const keys = lazy(() => [signing(), ...before.map(keysFrom)])
  return {
    set: async (token) => {
      const { createChallenge, deriveKey } = await altcha()
      const challenge = await createChallenge({
        ...signing(),
        algorithm: ALGORITHM,
        cost: ROUNDS,
        counter: random(KEYS.least, KEYS.most),
        data: { token },
        deriveKey,
      })
      return challenge
    },
    isSolved: async (token, proof) => {
      const read = readProof(proof)
      if (!read || read.challenge.parameters.data.token !== token) return false
      const { verifySolution, deriveKey } = await altcha()
      for (const signedWith of keys()) {
        if ((await verifySolution({ ...read, ...signedWith, deriveKey })).verified) return true
      }
      return false
    },
  }
}

/** Loaded with the first challenge: most servers never set one, and a Worker's script is small. */
const altcha = async () => {
  const [{ createChallenge, verifySolution }, { deriveKey }] = await Promise.all([
    import("altcha-lib"),
    import("altcha-lib/algorithms/pbkdf2"),
  ])
  return { createChallenge, verifySolution, deriveKey }
}

const readProof = (proof: string) => {
  try {
    return proofSchema.safeParse(JSON.parse(Buffer.from(proof, "base64").toString())).data
  } catch {
    return undefined
  }
}

const keysFrom = (secret: string) => {
  const keyFor = (purpose: string) => Buffer.from(derive(secret, `challenge/${purpose}/1`)).toString("hex")
  return { hmacSignatureSecret: keyFor("parameters"), hmacKeySignatureSecret: keyFor("key") }
}
