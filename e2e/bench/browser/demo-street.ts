import { demoConfig } from "../../../server/src/sites/demo.ts"
import { openStreet, type Street } from "../../harness/street.ts"

/**
 * Gives the built server with a site like the demo's, for as long as the work takes.
 *
 * @param origin whose pages may hold its form; the street's own website where nothing is said
 */
export const onDemoStreet = async <Result>(
  work: (street: Street) => Promise<Result>,
  origin?: string,
): Promise<Result> => {
  const [demo] = demoConfig.sites
  if (!demo) throw new Error("The demo has no site.")
  const { name, languages, services, smsConsent, campaigns } = demo
  const site = { name, languages, services, smsConsent, campaigns, fields: undefined }
  const street = await openStreet({ site: origin ? { ...site, origins: [origin] } : site })
  try {
    return await work(street)
  } finally {
    await street.close()
  }
}
