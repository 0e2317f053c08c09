/** One browser window, as WebDriver knows it: a path below the session, and what is sent there. */
export type Session = {
  post(path: string, body?: object): Promise<unknown>
  end(): Promise<void>
}

/**
 * Opens a window of the given browser.
 *
 * @param driver address of the driver
 * @see https://www.w3.org/TR/webdriver2/
 */
export const openSession = async (driver: string, binary: string): Promise<Session> => {
  const capabilities = {
    alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": { binary, args: ["--automation"] } },
  }
  const made = await call("POST", `${driver}/session`, { capabilities })
  if (!hasSessionId(made)) throw new Error("WebKit's driver opened no session.")
  const session = `${driver}/session/${made.sessionId}`
  return {
    post: (path, body = {}) => call("POST", `${session}/${path}`, body),
    end: async () => {
      await call("DELETE", session)
    },
  }
}

const hasSessionId = (value: unknown): value is { sessionId: string } =>
  typeof value === "object" && value !== null && "sessionId" in value

/** @throws what the driver complains of */
const call = async (method: string, url: string, body?: object): Promise<unknown> => {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value }: { value: unknown } = await response.json()
  if (!response.ok) throw new Error(`WebKit's driver: ${JSON.stringify(value)}`)
  return value
}
