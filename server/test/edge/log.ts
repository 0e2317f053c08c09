import { onTestFinished, vi } from "vitest"

/**
 * Keeps what the Worker and its objects log from the screen.
 *
 * @returns what was logged so far, as one text
 */
export const hearLog = (): (() => string) => {
  const spy = vi.spyOn(console, "log").mockImplementation(() => {})
  onTestFinished(() => spy.mockRestore())
  return () => spy.mock.calls.join("\n")
}
