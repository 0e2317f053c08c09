/** The ledger's thread: opens the file, answers what it is asked, ends once it is told to close. */
import { parentPort, workerData } from "node:worker_threads"
import { type NodeDatabase, openNodeDatabase } from "../node-database.ts"
import { type Answer, type Ask, faultOf, type Opened } from "./messages.ts"

if (!parentPort) throw new Error("This file is run as a thread of the server.")
const port = parentPort

const tell = (opened: Opened) => port.postMessage(opened)

const open = (): NodeDatabase | undefined => {
  try {
    return openNodeDatabase(String(workerData))
  } catch (error) {
    tell({ fault: faultOf(error) })
    return undefined
  }
}

let answers: Answer[] = []

/** Once all that the same commit has brought about is known: promises go before the next tick's work. */
const answer = (one: Answer) => {
  if (answers.length === 0) process.nextTick(flush)
  answers.push(one)
}
const flush = () => {
  port.postMessage(answers)
  answers = []
}

const serve = (database: NodeDatabase) => {
  const carryOut = async (ask: Ask): Promise<Answer> => {
    const { id } = ask
    switch (ask.kind) {
      case "query":
        return { id, rows: [await database.query(ask.sql, ...ask.values)] }
      case "batch":
        return { id, rows: await database.batch(ask.statements) }
      case "scrub":
        return { id, done: database.scrub() }
      case "shedDeleted":
        database.shedDeleted()
        return { id, done: true }
      case "close":
        database.close()
        port.unref()
        return { id, done: true }
    }
  }
  port.on("message", (asks: readonly Ask[]) => {
    for (const ask of asks) {
      carryOut(ask).then(answer, (error: unknown) => answer({ id: ask.id, fault: faultOf(error) }))
    }
  })
  tell({})
}

const database = open()
if (database) serve(database)
