import { cleanup, fireEvent, render, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { useState } from "preact/hooks"
import { afterEach, expect, test } from "vitest"
import { renderIn } from "../render-in.fixture.tsx"
import type { Settings } from "../settings/settings.ts"
import { ContrastGuard } from "./contrast-guard.tsx"

afterEach(cleanup)

const Desk = ({ start }: { start: Settings }) => {
  const [settings, setSettings] = useState(start)
  return (
    <>
      <ContrastGuard
        settings={settings}
        site={{ theme: {} }}
        onChange={(some) => setSettings((before) => ({ ...before, ...some }))}
      />
      <output>{JSON.stringify(settings)}</output>
    </>
  )
}
const open = (chosen: Partial<Settings>) => render(<Desk start={{ site: "acme", ...chosen }} />)
const verdict = () => screen.getByText(/^(Yes|Not everywhere)/)

test("what can be read everywhere gets one line, and no button", () => {
  open({ accent: "#0f766e" })
  expect(verdict().textContent).toMatch(/^Yes/)
  expect(screen.queryByRole("button")).toBeNull()
})

test("a pair that fails is named with its ratio and what it needs", () => {
  open({ accent: "#facc15" })
  expect(verdict().textContent).toMatch(/^Not everywhere/)
  const [links, ring] = screen.getAllByRole("listitem")
  expect(links?.textContent).toMatch(/Links and marks on a chosen card 1\.4 to 1, needs 4\.5/)
  expect(ring?.textContent).toMatch(/Focus ring .*1\.4 to 1, needs 3$/)
})

test("it says what the form does if nobody corrects it, and that the button keeps its color", () => {
  open({ accent: "#facc15" })
  expect(screen.getByText(/the form takes #\w{6} there by itself, and the button stays #facc15/)).toBeTruthy()
})

test("one press takes the nearest shade that can be read, and the verdict has the focus then", async () => {
  open({ accent: "#facc15" })
  await userEvent.click(screen.getByRole("button", { name: "Use #866c00, the nearest shade that can be read" }))
  expect(screen.getByText('{"site":"acme","accent":"#866c00"}')).toBeTruthy()
  expect(verdict().textContent).toMatch(/^Yes/)
  expect(document.activeElement).toBe(verdict())
})

test("color and text are corrected one by one", async () => {
  open({ accent: "#facc15", text: "#999999" })
  expect(screen.getAllByRole("button")).toHaveLength(2)
  await userEvent.click(screen.getByRole("button", { name: /for text/ }))
  expect(screen.getAllByRole("button")).toHaveLength(1)
  expect(verdict().textContent).toMatch(/^Not/)
})

test("every pair can be looked up, by day and by night", async () => {
  open({ accent: "#1e3a8a" })
  await userEvent.click(screen.getByText("All pairs"))
  fireEvent(screen.getByRole("group"), new Event("toggle"))
  const night = within(screen.getByRole("table", { name: "By night" }))
  const [, asked, worn, needs] = night.getByRole("row", { name: /^Links and marks on the form/ }).children
  expect(Number(asked?.textContent)).toBeLessThan(4.5)
  expect(Number(worn?.textContent)).toBeGreaterThanOrEqual(4.5)
  expect(needs?.textContent).toBe("4.5")
})

test("it speaks Spanish", () => {
  renderIn("es", <Desk start={{ site: "acme", accent: "#facc15" }} />)
  expect(screen.getByText(/^No en todas partes/)).toBeTruthy()
  expect(screen.getByText(/1\.4 a 1, necesita 4\.5/)).toBeTruthy()
})
