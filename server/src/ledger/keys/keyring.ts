import type { KeyObject } from "node:crypto"
import { KEY_BYTES } from "../../derive.ts"
import type { Log } from "../../log.ts"
import { randomBytes } from "../../random.ts"
import type { Database } from "../database.ts"
import type { Keyed } from "../keyed.ts"
import { migrate } from "../schema.ts"
import { checkSecret } from "./check.ts"
import { decrypt } from "./cipher.ts"
import { addKey, type DataKey, dataKey, type Purpose } from "./data-key.ts"
import { fingerprint, markOf } from "./hashes.ts"
import { comeUnder } from "./rewrap.ts"
import { allOf, type Secrets, wrappingBy } from "./secrets.ts"
import * as sql from "./statements.ts"
import { beginUnmarking } from "./unmarking.ts"

/** Contact data that nobody can read without the secret once it is stored, and the key that it can then be opened with. */
export type Sealed = { keyId: number; sealed: Keyed }

/** What a site does with its keys. All of it is synchronous. */
export type SiteKeys = {
  /** @param label what the text belongs to: it can be opened under no other */
  seal(text: string, label: string): Sealed
  /** Tells whether two bodies are the same without keeping them. */
  fingerprint(text: string): Keyed
  /** A mark of 16 bytes, by which a person is found again from a normalised phone or email. It differs from site to site. */
  markOf(text: string): Uint8Array
}

export type Keyring = {
  /** The keys of a site; undefined if it has none yet. Do not hold on to them: a rotation replaces them. */
  of(site: string): SiteKeys | undefined
  /**
   * The keys of a site, made if it has none. They are on disk when this resolves, so nothing is ever sealed by a key that a crash
   * could take away.
   */
  make(site: string): Promise<SiteKeys>
  /**
   * @param keyId as it stands beside what was sealed; null for what was sealed before version 4
   * @throws where it was tampered with, was sealed under another label, or its key is lost
   */
  open(keyId: unknown, sealed: unknown, label: string): string
  /** Whether a hash is that of this text, also one of before version 4. */
  isFingerprint(site: string, text: string, hash: unknown): boolean
  /**
   * Gives a site a new key to seal by. What the old one has sealed can still be opened.
   *
   * @returns false where the site has no key yet, and nothing was changed
   */
  rotate(site: string, now: number): Promise<boolean>
  /** Deletes a retired key for good. Only to be called once nothing is sealed by it. */
  forget(id: number): Promise<void>
  /** All keys that there are. */
  all(): DataKey[]
}

type Options = {
  /** Told of a key that cannot be unwrapped any more, and of a change of the secret. */
  log?: Log
  now?: () => number
}

/**
 * Opens the keys of a ledger. This comes before everything else: a wrong secret is refused before anything is touched, and then the
 * schema is brought up to date.
 *
 * Envelope encryption: each site has its own key, and only these keys are wrapped by one that is derived from the secret. So the
 * secret can be changed without touching a booking, and a key can be rotated without changing the secret.
 *
 * @throws {WrongSecret} where no secret that is set is the ledger's
 * @throws where the ledger is of a newer version
 */
export const openKeyring = async (
  database: Database,
  secrets: Secrets,
  { log = () => {}, now = Date.now }: Options = {},
): Promise<Keyring> => {
  await checkSecret(database, secrets)
  await migrate(database)
  await comeUnder(database, secrets, { log, now })

  const wrappings = allOf(secrets).map(wrappingBy)
  const wrapping = wrappingBy(secrets.current)
  const keys = new Map<number, DataKey>()
  /** By site, in the order they were made. There may be ten thousand sites: none is looked for among the keys of all. */
  const bySite = new Map<string, readonly DataKey[]>()
  const keysOf = (site: string) => bySite.get(site) ?? []
  /** Deleted keys. A row that this process read before it was sealed anew can still be opened with one. */
  const forgotten = new Map<number, DataKey>()
  const sites = new Map<string, SiteKeys>()
  const making = new Map<string, Promise<SiteKeys>>()

  const read = async (site?: string) => {
    const rows = await (site === undefined ? database.query(sql.ALL_KEYS) : database.query(sql.KEYS_OF, site))
    const found = rows.map((row) => dataKey(row, wrappings))
    for (const key of found) keys.set(key.id, key)
    for (const [id, own] of Map.groupBy(found, (key) => key.site)) use(id, own)
  }
  const use = (site: string, found: readonly DataKey[]) => {
    bySite.set(site, found)
    const [seal, mark] = [inUse(found, "seal"), inUse(found, "mark")]
    if (seal?.key && mark?.key) sites.set(site, siteKeys(seal.id, seal.key, mark.key))
    else sites.delete(site)
  }

  await read()
  for (const { site, purpose, key } of keys.values()) if (!key) log("key_unreadable", { site, reason: purpose })

  /** Keys from before version 4 belong to no site. */
  const derived = (purpose: Purpose) =>
    [...keysOf(""), ...forgotten.values()].find((key) => key.site === "" && key.purpose === purpose)?.key

  const makeKeys = async (site: string): Promise<SiteKeys> => {
    const used = keysOf(site).filter((key) => key.retiredAt === undefined)
    const lost = used.filter(({ key }) => !key)
    const isMarkedAnew = !used.some(({ purpose, key }) => purpose === "mark" && key)
    await database.batch([
      ...lost.map(({ id }) => ({ sql: sql.RETIRE_KEY, values: [id, now()] })),
      addKey(wrapping, "seal", site, randomBytes(KEY_BYTES), now()),
      addKey(wrapping, "mark", site, randomBytes(KEY_BYTES), now()),
      ...(isMarkedAnew ? [beginUnmarking(site)] : []),
    ])
    await read(site)
    const made = sites.get(site)
    if (!made) throw new Error("The keys of this site were changed while they were made.")
    return made
  }

  return {
    of: (site) => sites.get(site),

    make: (site) => {
      const made = sites.get(site)
      if (made) return Promise.resolve(made)
      const begun = making.get(site) ?? makeKeys(site).finally(() => making.delete(site))
      making.set(site, begun)
      return begun
    },

    open: (keyId, sealed, label) => {
      const key = typeof keyId === "number" ? (keys.get(keyId) ?? forgotten.get(keyId))?.key : derived("seal")
      if (!key) throw new Error("The key that this was sealed by cannot be had.")
      if (!(sealed instanceof Uint8Array)) throw new TypeError("This holds no sealed bytes.")
      return decrypt(key, sealed, label).toString("utf8")
    },

    isFingerprint: (site, text, hash) => {
      const keys = [inUse(keysOf(site), "mark")?.key, derived("mark")]
      return keys.some((key) => key !== undefined && fingerprint(key, text) === hash)
    },

    rotate: async (site, at) => {
      const current = inUse(keysOf(site), "seal")
      if (!current) return false
      await database.batch([
        { sql: sql.NOTE, values: [at, "rotate_key", site] },
        { sql: sql.RETIRE_KEY, values: [current.id, at] },
        addKey(wrapping, "seal", site, randomBytes(KEY_BYTES), at),
      ])
      await read(site)
      return true
    },

    forget: async (id) => {
      await database.batch([{ sql: sql.FORGET_KEY, values: [id] }])
      const key = keys.get(id)
      if (!key) return
      forgotten.set(id, key)
      keys.delete(id)
      bySite.set(
        key.site,
        keysOf(key.site).filter((other) => other !== key),
      )
    },

    all: () => [...keys.values()],
  }
}

const inUse = (keys: readonly DataKey[], purpose: Purpose) =>
  keys.find((key) => key.purpose === purpose && key.retiredAt === undefined)

const siteKeys = (keyId: number, sealing: KeyObject, hashing: KeyObject): SiteKeys => ({
  seal: (text, label) => ({ keyId, sealed: { as: "sealed", key: sealing, text, label } }),
  fingerprint: (text) => ({ as: "fingerprint", key: hashing, text }),
  markOf: (text) => markOf(hashing, text),
})
