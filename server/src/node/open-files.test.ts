import { expect, onTestFinished, test, vi } from "vitest"
import { openFilesFor } from "./open-files.ts"

const withLimit = (soft: unknown) => {
  const report = { userLimits: { open_files: { soft, hard: soft } } }
  const spy = vi.spyOn(process.report, "getReport").mockReturnValue(report)
  onTestFinished(() => spy.mockRestore())
}

test.each([
  ["as many as are wanted, where there is room", 1_048_576, 4096],
  ["half of what there is, where that is less", 4096, 2048],
  ["not what we need for ourselves", 1000, 488],
  ["one at the least", 256, 1],
  ["as many as are wanted, where nobody knows of a limit", "unlimited", 4096],
])("of the files that a process may open, connections get %s", (_, soft, connections) => {
  withLimit(soft)
  expect(openFilesFor(4096)).toBe(connections)
})
