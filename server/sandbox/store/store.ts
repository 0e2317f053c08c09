import { createBookingStore } from "./bookings.ts"
import { createContactStore } from "./contacts.ts"
import { emptyDatabase, openDatabase } from "./database.ts"

export type StoreOptions = {
  /** Path of the SQLite file; without one everything is in memory and gone with the process. */
  dataFile?: string | undefined
  bigIds?: boolean | undefined
}

/** What the office keeps: bookings and their contacts, and a way to hear when something in it changed. */
export const openStore = ({ dataFile, bigIds = false }: StoreOptions) => {
  const db = openDatabase(dataFile, bigIds)
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  return {
    bookings: createBookingStore(db, changed),
    contacts: createContactStore(db, changed),

    /** All of `work` is stored, or nothing of it. */
    atomically: <T>(work: () => T): T => {
      db.exec("BEGIN IMMEDIATE")
      try {
        const result = work()
        db.exec("COMMIT")
        return result
      } catch (error) {
        db.exec("ROLLBACK")
        throw error
      }
    },

    empty: () => {
      emptyDatabase(db, bigIds)
      changed()
    },

    /** @returns a function that takes the listener off */
    onChange: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    close: () => db.close(),
  }
}

export type Store = ReturnType<typeof openStore>
