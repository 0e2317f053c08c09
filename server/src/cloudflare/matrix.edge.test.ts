import { runInDurableObject } from "cloudflare:test"
import { env } from "cloudflare:workers"
import { expect } from "vitest"
import page from "../../../docs/fault-matrix.md?raw"
import { holdMatrix } from "../../test/matrix/hold.ts"
import { sqlDatabase } from "./sql-database.ts"

const HOUR = 3_600_000

let objects = 0

holdMatrix({
  withDatabase: (work) => {
    objects += 1
    const object = env.SITES.getByName(`cell-${objects}`)
    return runInDurableObject(object, (_, { storage }) => work(sqlDatabase(storage)))
  },
  holdPage: (made) => expect(made).toBe(page),
  waitedMs: 64 * HOUR,
})
