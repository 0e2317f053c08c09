import { SettingsError } from "../../src/node/settings.ts"
import type { Fetch } from "../../src/servicetitan/transport.ts"
import { ConfigError, sentence } from "../../src/sites/config-error.ts"
import { checkSites, loadSites } from "../../src/sites/load.ts"
import type { Env } from "../../src/sites/secrets.ts"
import type { Account } from "../../src/sites/site.ts"
import { configText, noSuchSite } from "../configured-site.ts"
import { type Finding, mend } from "./finding.ts"
import { checkMachine } from "./machine.ts"
import { checkOfficeIds } from "./office-ids.ts"
import { type Patient, withoutSecrets } from "./patient.ts"
import { checkProvider } from "./provider.ts"
import { askServiceTitan } from "./servicetitan.ts"
import { checkSettings } from "./settings.ts"
import { signIn } from "./sign-in.ts"

export type DoctorParts = {
  env: Env
  /** Where sites of the environment `sandbox` send their bookings. */
  sandbox: Account
  fetch: Fetch
  now: () => number
}

/**
 * Looks at one site from its configuration to its bookings at ServiceTitan, and tells what to mend. Nothing is changed, here or
 * there. Each check stands on the one before: where a booking could not be read, the ids of the office are not looked at.
 *
 * @throws {Fault} where the configuration has no such site
 */
export const examine = async (siteId: string, { env, sandbox, fetch, now }: DoctorParts): Promise<Finding[]> => {
  const read = readPatient(siteId, env, sandbox)
  if (!("site" in read)) return read
  const patient = read
  const findings = [...checkSettings(patient, env, !env.PORCHLIGHT_CONFIG?.trim()), ...(await checkMachine(env))]
  const serviceTitan = askServiceTitan(patient.site.account, fetch)

  const signedIn = await signIn(patient, serviceTitan, now)
  findings.push(...signedIn.findings)
  if (signedIn.token !== undefined) {
    const provider = await checkProvider(patient, serviceTitan, signedIn.token)
    findings.push(...provider)
    if (provider.every(({ verdict }) => verdict === "well")) {
      findings.push(...(await checkOfficeIds(patient, serviceTitan, signedIn.token)))
    }
  }
  return findings.map((finding) => ({ ...finding, says: withoutSecrets(finding.says, patient.site.account) }))
}

const readPatient = (siteId: string, env: DoctorParts["env"], sandbox: Account): Patient | Finding[] => {
  try {
    const text = configText(env)
    const site = loadSites(text, env, { sandbox }).get(siteId)
    const configs = checkSites(text)
    const config = configs.find(({ id }) => id === siteId)
    if (!site || !config) throw noSuchSite(siteId, configs)
    return { site, config }
  } catch (error) {
    if (error instanceof ConfigError) return error.faults.map((fault) => mend("Configuration", sentence(fault)))
    if (error instanceof SettingsError) return [mend("Configuration", error.message)]
    throw error
  }
}
