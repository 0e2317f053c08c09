import type { Contact } from "../../privacy/contact.ts"
import type { EraseOptions } from "../../privacy/erase.ts"
import type { Partly } from "../desk.ts"
import type { ErasedView, ExportView, FoundView } from "./views.ts"

/** Somebody, by a phone or an email however it is written; of one site, or of all. */
export type Person = Contact & { site?: string | undefined }

/**
 * What an operator may ask on behalf of one person: the same of one ledger and of many. Arguments and answers are plain data.
 */
export type PeopleDesk = {
  /** What the ledger holds of somebody, masked. */
  find(person: Person): Promise<Partly & FoundView>
  /** Erases all of that, and says of each booking what became of it. */
  erase(person: Person, options: EraseOptions): Promise<Partly & ErasedView>
  /** All of that in full. The export is written to the audit before anything is returned. */
  export(person: Person): Promise<Partly & ExportView>
}
