/** What a request says of who has sent it. */
export type Header = (name: string) => string | undefined

/** What robots that do not hide call themselves. */
const ROBOT = /headless|phantom|puppeteer|playwright|selenium|electron|bot\b|crawl|spider/i

/**
 * Whether the client that asks for a form's token looks unlike a browser with a person in front of it. A person who is mistaken for
 * a robot (an old Safari sends no `Sec-Fetch-Mode`) has their device compute for a moment, and nothing worse.
 *
 * https://developer.mozilla.org/docs/Glossary/Fetch_metadata_request_header
 */
export const looksOdd = (header: Header): boolean => {
  const agent = header("User-Agent") ?? ""
  // Every browser that runs the widget calls itself so, for the sake of websites of 1998.
  const isBrowser = agent.startsWith("Mozilla/5.0 (") && !ROBOT.test(agent)
  return !isBrowser || header("Sec-Fetch-Mode") !== "cors" || header("Accept-Language") === undefined
}

/** Whether a page of this origin can compute what a challenge asks for: browsers offer that to secure contexts alone. */
export const canSolve = (origin: string): boolean => {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  return protocol === "https:" || /^(?:(?:[^.]+\.)*localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}
