import type { Settings } from "../src/node/settings.ts"

/**
 * What a newcomer reads once Porchlight runs: where to look, and what to set to go live.
 *
 * @param callsScreenUrl of the sandbox, if one runs beside
 */
export const welcome = (
  url: string,
  { configFile, adminToken }: Pick<Settings, "configFile" | "adminToken">,
  callsScreenUrl: string | undefined,
): string => {
  const isDemo = configFile === undefined
  const addresses = [
    [isDemo ? "The demo contractor's page" : "Start page", `${url}/`],
    ["Preview, for marketers", `${url}/preview`],
    ...(adminToken ? [["Deliveries, for the operator", `${url}/deliveries`]] : []),
    ...(callsScreenUrl ? [["Calls screen (sandbox)", callsScreenUrl]] : []),
  ].map(([name, address]) => `  ${name?.padEnd(30)}${address}`)
  const live = `
  This is the demo: nothing reaches a real office. To go live, write a configuration (README, "Going live") and set
    PORCHLIGHT_CONFIG=porchlight.json    the sites, their services and their ServiceTitan tenants
    PORCHLIGHT_SECRET=…                  seals bookings on disk; make one with: openssl rand -hex 32
  and the variables that the configuration names, such as ACME_CLIENT_SECRET. Then start again.`
  return ["", "Porchlight is on.", "", ...addresses, ...(isDemo ? [live] : []), "", "Stop it with Ctrl+C.", ""].join(
    "\n",
  )
}
