import { dataFolderFault } from "../../src/node/data-folder.ts"
import { addressFault } from "../../src/node/listen.ts"
import { readSettings } from "../../src/node/settings.ts"
import type { Env } from "../../src/sites/secrets.ts"
import { type Finding, mend } from "./finding.ts"

/**
 * What the server needs of this machine: an address to listen at and a folder to write to. Only what is wrong has a line.
 *
 * @throws {SettingsError} where `PORT` is no number
 */
export const checkMachine = async ({ HOST, PORT, PORCHLIGHT_DATA }: Env): Promise<Finding[]> => {
  const { host, port, dataFolder } = readSettings({ HOST, PORT, PORCHLIGHT_DATA })
  const faults = { Address: await addressFault({ host, port }), "Data folder": dataFolderFault(dataFolder) }
  return Object.entries(faults).flatMap(([what, fault]) => (fault === undefined ? [] : [mend(what, fault)]))
}
