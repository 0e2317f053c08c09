import { plural } from "../table.ts"
import { type Finding, mend, unsure, well } from "./finding.ts"
import { type Listed, readList } from "./lists.ts"
import type { Patient } from "./patient.ts"
import type { ServiceTitan } from "./servicetitan.ts"

const CLOSED =
  "could not be checked, since the app has no access to them. That is normal for an app that was connected with a tag."

/** The ids that the configuration has from the office: are they there, active, and do they go together? */
export const checkOfficeIds = async (
  patient: Patient,
  serviceTitan: ServiceTitan,
  token: string,
): Promise<Finding[]> => {
  const { tenant } = patient.site.account
  const read = (path: string) => readList(serviceTitan, path, token)
  return [
    ...(await checkTag(patient, read)),
    ...checkPairs(patient, await read(`/jpm/v2/tenant/${tenant}/job-types`)),
    ...checkUnits(patient, await read(`/settings/v2/tenant/${tenant}/business-units`)),
    ...checkCampaigns(patient, await read(`/marketing/v2/tenant/${tenant}/campaigns`)),
  ]
}

type Read = (path: string) => Promise<ReadonlyMap<string, Listed> | undefined>

const checkTag = async ({ site: { account } }: Patient, read: Read): Promise<Finding[]> => {
  const tags = await read(`/crm/v2/tenant/${account.tenant}/booking-provider-tags`)
  if (!tags) return [unsure("Tag", `Booking Provider Tags ${CLOSED}`)]
  const fault = faultOf(tags, account.bookingProvider)
  return [
    fault === undefined
      ? well("Tag", `Booking Provider Tag ${account.bookingProvider} is there.`)
      : mend(
          "Tag",
          `Booking Provider Tag ${account.bookingProvider} ${fault}. Make one under Settings → Booking Provider Tags.`,
        ),
  ]
}

const checkPairs = ({ site: { services } }: Patient, types: ReadonlyMap<string, Listed> | undefined): Finding[] => {
  const paired = services.flatMap(({ id, office }) => (office ? [{ id, ...office }] : []))
  if (paired.length === 0) return [well("Job types", "No service names one.")]
  if (!types) return [unsure("Job types", `Job types ${CLOSED}`)]
  const faults = paired.flatMap(({ id, jobTypeId, businessUnitId }) => {
    const fault = faultOf(types, jobTypeId)
    if (fault !== undefined) return [mend("Job types", `Service "${id}": job type ${jobTypeId} ${fault}.`)]
    // One that is mapped to no unit may be done by any.
    const units = types.get(String(jobTypeId))?.businessUnitIds ?? []
    if (units.length === 0 || units.includes(String(businessUnitId))) return []
    const says = `Service "${id}": job type ${jobTypeId} does not go with business unit ${businessUnitId}, but with ${units.join(", ")}.`
    return [mend("Job types", `${says} The office would see an empty box.`)]
  })
  return faults.length > 0
    ? faults
    : [well("Job types", `Those of ${plural(paired.length, "service")} go with their business units.`)]
}

const checkUnits = ({ site: { services } }: Patient, units: ReadonlyMap<string, Listed> | undefined): Finding[] =>
  checkEach(
    "Business units",
    "Business unit",
    units,
    services.flatMap(({ office }) => office?.businessUnitId ?? []),
  )

const checkCampaigns = ({ site: { campaigns } }: Patient, known: ReadonlyMap<string, Listed> | undefined): Finding[] =>
  checkEach("Campaigns", "Campaign", known, [
    ...(campaigns.default === undefined ? [] : [campaigns.default]),
    ...campaigns.rules.map(({ campaignId }) => campaignId),
  ])

const checkEach = (
  what: string,
  one: string,
  known: ReadonlyMap<string, Listed> | undefined,
  named: readonly number[],
): Finding[] => {
  const ids = [...new Set(named)]
  if (ids.length === 0) return [well(what, "The configuration names none.")]
  if (!known) return [unsure(what, `${what} ${CLOSED}`)]
  const faults = ids.flatMap((id) => {
    const fault = faultOf(known, id)
    return fault === undefined ? [] : [mend(what, `${one} ${id} ${fault}.`)]
  })
  return faults.length > 0
    ? faults
    : [
        well(
          what,
          ids.length === 1
            ? "The one that the configuration names is there."
            : `All ${ids.length} that the configuration names are there.`,
        ),
      ]
}

const faultOf = (known: ReadonlyMap<string, Listed>, id: number): string | undefined => {
  const item = known.get(String(id))
  if (!item) return "is not in the account"
  return item.active ? undefined : "is not active any more"
}
