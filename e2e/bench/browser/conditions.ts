import type { Page } from "playwright"

/** How much slower than here a page gets on. */
export type Conditions = { cpu?: number; network?: { downKbit: number; upKbit: number; latencyMs: number } }

/** A middling phone in a suburb: each request that waits for another one costs its latency. */
export const SLOW_PHONE: Conditions = { cpu: 4, network: { downKbit: 1600, upKbit: 750, latencyMs: 150 } }

/** Slows a page down, from its next navigation on, and gives the session that does it. */
export const slowDown = async (page: Page, { cpu = 1, network }: Conditions) => {
  const session = await page.context().newCDPSession(page)
  if (network) {
    await session.send("Network.enable")
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: network.latencyMs,
      downloadThroughput: (network.downKbit * 1000) / 8,
      uploadThroughput: (network.upKbit * 1000) / 8,
    })
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: cpu })
  return session
}
