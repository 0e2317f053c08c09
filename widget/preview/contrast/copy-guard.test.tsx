import { cleanup, render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Settings } from "../settings/settings.ts"
import { CopyGuard, useCopyGuard } from "./copy-guard.tsx"
import { stubDialogs } from "./dialog.fixture.ts"

const copied = vi.fn<() => void>()
const changed = vi.fn<(some: Partial<Settings>) => void>()
const CopyButton = () => {
  const guard = useCopyGuard()
  return (
    <button type="button" onClick={() => guard(copied)}>
      Copy the tag
    </button>
  )
}
const open = (settings: Partial<Settings>) =>
  render(
    <CopyGuard settings={{ site: "acme", ...settings }} site={{ theme: {} }} onChange={changed}>
      <CopyButton />
    </CopyGuard>,
  )
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }))

beforeEach(() => {
  stubDialogs()
  copied.mockClear()
  changed.mockClear()
})
afterEach(cleanup)

test("colors that can be read are copied at once", async () => {
  open({ accent: "#0f766e" })
  await press("Copy the tag")
  expect(copied).toHaveBeenCalledOnce()
  expect(screen.queryByRole("dialog")).toBeNull()
})

test("colors that cannot be read are copied only after a yes", async () => {
  open({ accent: "#facc15" })
  await press("Copy the tag")
  expect(copied).not.toHaveBeenCalled()
  expect(screen.getByRole("dialog", { name: "Copy colors that are hard to read?" }).textContent).toContain("needs 4.5")
  await press("Copy anyway")
  expect(copied).toHaveBeenCalledOnce()
  expect(screen.queryByRole("dialog")).toBeNull()
})

test("whoever goes back has copied nothing and changed nothing", async () => {
  open({ accent: "#facc15" })
  await press("Copy the tag")
  await press("Back")
  expect(screen.queryByRole("dialog")).toBeNull()
  expect(copied).not.toHaveBeenCalled()
  expect(changed).not.toHaveBeenCalled()
})

test("one press corrects everything, and copies nothing before it was seen", async () => {
  open({ accent: "#facc15", text: "#999999" })
  await press("Copy the tag")
  await press("Use shades that can be read")
  expect(changed.mock.calls).toEqual([[{ accent: "#866c00", text: expect.stringMatching(/^#6/) }]])
  expect(copied).not.toHaveBeenCalled()
})

test("without a guard, everything is copied", async () => {
  render(<CopyButton />)
  await press("Copy the tag")
  expect(copied).toHaveBeenCalledOnce()
})
