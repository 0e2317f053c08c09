/** What a newcomer reads once Porchlight runs: where to look, and what to set to go live. */
export const welcome = (url: string, { demo, callsScreenUrl }: { demo: boolean; callsScreenUrl?: string }): string => {
  const addresses = [
    [demo ? "The demo contractor's page" : "Start page", `${url}/`],
    ["Preview, for marketers", `${url}/preview`],
    ...(callsScreenUrl ? [["Calls screen (sandbox)", callsScreenUrl]] : []),
  ].map(([name, address]) => `  ${name?.padEnd(28)}${address}`)
  const live = `
  This is the demo: nothing reaches a real office. To go live, write a configuration (README, "Going live") and set
    PORCHLIGHT_CONFIG=porchlight.json    the sites, their services and their ServiceTitan tenants
    PORCHLIGHT_SECRET=…                  seals bookings on disk; make one with: openssl rand -hex 32
  and the variables that the configuration names, such as ACME_CLIENT_SECRET. Then start again.`
  return ["", "Porchlight is on.", "", ...addresses, ...(demo ? [live] : []), "", "Stop it with Ctrl+C.", ""].join("\n")
}
