type Welcome = {
  demo: boolean
  callsScreenUrl?: string
  /** Whether the operator's API is on, and its page with it. */
  hasDesk: boolean
}

/** What a newcomer reads once Porchlight runs: where to look, and what to set to go live. */
export const welcome = (url: string, { demo, callsScreenUrl, hasDesk }: Welcome): string => {
  const addresses = [
    [demo ? "The demo contractor's page" : "Start page", `${url}/`],
    ["Preview, for marketers", `${url}/preview`],
    ...(hasDesk ? [["Deliveries, for the operator", `${url}/deliveries`]] : []),
    ...(callsScreenUrl ? [["Calls screen (sandbox)", callsScreenUrl]] : []),
  ].map(([name, address]) => `  ${name?.padEnd(30)}${address}`)
  const live = `
  This is the demo: nothing reaches a real office. To go live, write a configuration (README, "Going live") and set
    PORCHLIGHT_CONFIG=porchlight.json    the sites, their services and their ServiceTitan tenants
    PORCHLIGHT_SECRET=…                  seals bookings on disk; make one with: openssl rand -hex 32
  and the variables that the configuration names, such as ACME_CLIENT_SECRET. Then start again.`
  return ["", "Porchlight is on.", "", ...addresses, ...(demo ? [live] : []), "", "Stop it with Ctrl+C.", ""].join("\n")
}
