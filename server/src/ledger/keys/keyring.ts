import type { Log } from "../../log.ts"
import type { Database, Row, Statement } from "../database.ts"
import type { Keyed } from "../keyed.ts"
import { migrate } from "../schema.ts"
import { checkSecret } from "./check.ts"
import { decrypt } from "./cipher.ts"
import { addKey, type DataKey, dataKey, newKey } from "./data-key.ts"
import { fingerprint, markOf } from "./hashes.ts"
import { createKnownKeys, type KeysInUse, unretired, usable } from "./known-keys.ts"
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
  /**
   * The keys of a site, made if it has none. They are on disk when this resolves, so nothing is ever sealed by a key that a crash
   * could take away. Do not hold on to them: a rotation replaces them.
   */
  make(site: string): Promise<SiteKeys>
  /**
   * Writes one batch of what a site's keys have sealed. Keys that the site has not yet are made in that very commit: a site's first
   * booking waits for the disk no longer than any other.
   *
   * @param sealed called once more where the batch could not be written with keys that were to be made
   * @returns the rows of each statement
   */
  write(site: string, sealed: Sealing): Promise<Row[][]>
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
  const known = createKnownKeys()
  const read = async (site?: string) => {
    const rows = await (site === undefined ? database.query(sql.ALL_KEYS) : database.query(sql.KEYS_OF, site))
    known.takeIn(rows.map((row) => dataKey(row, wrappings)))
  }

  await read()
  for (const { site, purpose, key } of known.all()) if (!key) log("key_unreadable", { site, reason: purpose })

  /** Sites whose keys are just being changed: one change at a time, and whoever would seal by them waits for it. */
  const changing = new Map<string, Promise<unknown>>()
  const whenSettled = async <Result>(site: string, work: () => Promise<Result>): Promise<Result> => {
    for (let begun = changing.get(site); begun; begun = changing.get(site)) await begun.catch(() => {})
    return work()
  }
  const change = <Result>(site: string, work: () => Promise<Result>): Promise<Result> => {
    const begun = work()
      .catch(async (error) => {
        // What was said to have failed may have come through, or another start over this ledger was quicker.
        await read(site)
        throw error
      })
      .finally(() => changing.delete(site))
    changing.set(site, begun)
    return begun
  }

  const makeAndWrite = async (site: string, sealed: Sealing): Promise<Row[][]> => {
    const [own, at] = [known.ofSite(site), now()]
    const seal = usable(own, "seal") ?? newKey(known.nextId(), "seal", site, at)
    const mark = usable(own, "mark") ?? newKey(known.nextId(), "mark", site, at)
    const made = [seal, mark].filter((key) => !own.includes(key))
    const lost = own.filter(({ key, retiredAt }) => !key && retiredAt === undefined)
    const making = [
      ...lost.map(({ id }) => ({ sql: sql.RETIRE_KEY, values: [id, at] })),
      ...made.map((key) => addKey(wrapping, key)),
      ...(made.includes(mark) ? [beginUnmarking(site)] : []),
    ]
    const rows = await database.batch([...making, ...sealed(siteKeys({ seal, mark }))])
    known.takeIn([...lost.map((key) => ({ ...key, retiredAt: at })), ...made])
    return rows.slice(making.length)
  }

  const write = async (site: string, sealed: Sealing): Promise<Row[][]> => {
    const own = known.inUse(site)
    if (own) return database.batch(sealed(siteKeys(own)))
    try {
      return await change(site, () => makeAndWrite(site, sealed))
    } catch (error) {
      const found = known.inUse(site)
      if (!found) throw error
      return database.batch(sealed(siteKeys(found)))
    }
  }

  const rotate = async (site: string, at: number): Promise<boolean> => {
    const current = unretired(known.ofSite(site), "seal")
    if (!current) return false
    const next = newKey(known.nextId(), "seal", site, at)
    await change(site, async () => {
      await database.batch([
        { sql: sql.NOTE, values: [at, "rotate_key", site] },
        { sql: sql.RETIRE_KEY, values: [current.id, at] },
        addKey(wrapping, next),
      ])
      known.takeIn([{ ...current, retiredAt: at }, next])
    })
    return true
  }

  return {
    write: (site, sealed) => whenSettled(site, () => write(site, sealed)),

    make: async (site) => {
      if (!known.inUse(site)) await whenSettled(site, () => write(site, () => []))
      const made = known.inUse(site)
      if (!made) throw new Error("The keys of this site were changed while they were made.")
      return siteKeys(made)
    },

    open: (keyId, sealed, label) => {
      const key = typeof keyId === "number" ? known.byId(keyId) : known.derived("seal")
      if (!key?.key) throw new Error("The key that this was sealed by cannot be had.")
      if (!(sealed instanceof Uint8Array)) throw new TypeError("This holds no sealed bytes.")
      return decrypt(key.key, sealed, label).toString("utf8")
    },

    isFingerprint: (site, text, hash) => {
      const keys = [usable(known.ofSite(site), "mark")?.key, known.derived("mark")?.key]
      return keys.some((key) => key !== undefined && fingerprint(key, text) === hash)
    },

    rotate: (site, at) => whenSettled(site, () => rotate(site, at)),

    forget: async (id) => {
      await database.batch([{ sql: sql.FORGET_KEY, values: [id] }])
      known.forget(id)
    },

    all: known.all,
  }
}

type Sealing = (keys: SiteKeys) => readonly Statement[]

const siteKeys = ({ seal, mark: { key: hashing } }: KeysInUse): SiteKeys => ({
  seal: (text, label) => ({ keyId: seal.id, sealed: { as: "sealed", key: seal.key, text, label } }),
  fingerprint: (text) => ({ as: "fingerprint", key: hashing, text }),
  markOf: (text) => markOf(hashing, text),
})
