import { once } from "node:events"
import { Worker } from "node:worker_threads"
import type { Database } from "../database.ts"
import { type Answer, type Ask, errorOf, type Opened } from "./messages.ts"

export type LedgerThread = Database & {
  /** As `NodeDatabase.scrub`. */
  scrub(): Promise<boolean>
  /** As `NodeDatabase.shedDeleted`. */
  shedDeleted(): Promise<void>
  /** Writes what still waits, and lets go of the folder. Whoever comes later is refused. */
  close(): Promise<void>
}

/**
 * So many are told to the thread at once, without a wait for the turn's end: it begins to write while this one still reads what
 * others sent. With all of a turn in one message the two threads would wait for each other in turn.
 */
const ENOUGH = 16

/** From the sources the file beside this one; beside a bundle the one that is built for it. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./ledger-thread.js", import.meta.url)

/**
 * A folder's ledger, in a thread of its own: while it waits for the disk, the server goes on reading requests. What comes meanwhile
 * shares the next commit.
 *
 * An error that nobody foresaw there ends the process, as it would here.
 *
 * @param folder made where it is missing
 * @throws where another process holds the ledger, or the file is no ledger
 */
export const openLedgerThread = async (folder: string): Promise<LedgerThread> => {
  const worker = new Worker(WORKER, { workerData: folder, name: "ledger", env: itsOwnOptions() })
  // Asked for before anything else: what it says last and its end can come in one turn.
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()))
  const [opened]: Opened[] = await once(worker, "message")
  if (opened?.fault) {
    await ended
    throw errorOf(opened.fault)
  }
  return converse(worker, ended)
}

/**
 * What Node itself was told holds in its threads as well. It needs no other variable of the process, least of all its secrets; and by one
 * of them `node --watch` has threads speak in between.
 */
const itsOwnOptions = () => {
  const { NODE_OPTIONS } = process.env
  return NODE_OPTIONS === undefined ? {} : { NODE_OPTIONS }
}

type Waiting = { resolve(answer: Answer): void; reject(error: Error): void }

const converse = (worker: Worker, ended: Promise<void>): LedgerThread => {
  const waiting = new Map<number, Waiting>()
  let asks: Ask[] = []
  let lastId = 0
  let isClosed = false

  const flush = () => {
    if (asks.length === 0) return
    worker.postMessage(asks)
    asks = []
  }
  const ask = (question: WithoutId<Ask>) =>
    new Promise<Answer>((resolve, reject) => {
      // A delivery that outlived a stop's grace ends here; what it did is looked up after the next start.
      if (isClosed) return reject(new Error("The ledger is closed."))
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      if (asks.length === 0) setImmediate(flush)
      asks.push({ id: lastId, ...question })
      if (asks.length === ENOUGH) flush()
    })
  const rowsOf = (answer: Answer) => ("rows" in answer ? answer.rows : [])

  worker.on("message", (answers: readonly Answer[]) => {
    for (const answer of answers) {
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ("fault" in answer) asker?.reject(errorOf(answer.fault))
      else asker?.resolve(answer)
    }
  })

  return {
    query: async (sql, ...values) => rowsOf(await ask({ kind: "query", sql, values }))[0] ?? [],
    batch: async (statements) => rowsOf(await ask({ kind: "batch", statements })),
    scrub: async () => {
      const answer = await ask({ kind: "scrub" })
      return "done" in answer && answer.done
    },
    shedDeleted: async () => {
      await ask({ kind: "shedDeleted" })
    },
    close: async () => {
      const closed = ask({ kind: "close" })
      isClosed = true
      await closed
      await ended
    },
  }
}

type WithoutId<Question> = Question extends unknown ? Omit<Question, "id"> : never
