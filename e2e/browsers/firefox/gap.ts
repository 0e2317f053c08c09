import type { RawData } from "ws"
import { WebSocket as Down, WebSocketServer } from "ws"

/**
 * What Playwright says to every new page and a released Firefox does not know yet: it takes no colour scheme or motion
 * from outside. Everything else that Playwright asks for, it can.
 */
const UNKNOWN = new Set(["emulation.setMediaFeaturesOverride"])

/**
 * Stands between Playwright and a Firefox that listens for WebDriver BiDi, and answers for it what it does not know.
 *
 * @param target where Firefox listens
 * @returns where to connect instead
 * @see https://www.w3.org/TR/webdriver-bidi/
 */
export const bridge = async (target: string): Promise<string> => {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0 })
  server.on("connection", (playwright, { url = "" }) => {
    const firefox = new Down(target + url)
    const opened = new Promise((resolve) => firefox.once("open", resolve))
    playwright.on("message", async (message) => {
      const unknown = answerFor(message)
      if (unknown) return playwright.send(unknown)
      await opened
      firefox.send(String(message))
    })
    firefox.on("message", (message) => playwright.send(String(message)))
    firefox.on("close", () => playwright.close())
    playwright.on("close", () => firefox.close())
  })
  await new Promise((resolve) => server.once("listening", resolve))
  const address = server.address()
  if (typeof address !== "object" || address === null) throw new Error("The bridge to Firefox has no address.")
  return `ws://127.0.0.1:${address.port}`
}

const answerFor = (message: RawData): string | undefined => {
  const { id, method }: { id: number; method: string } = JSON.parse(String(message))
  return UNKNOWN.has(method) ? JSON.stringify({ type: "success", id, result: {} }) : undefined
}
