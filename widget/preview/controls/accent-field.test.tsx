import { fireEvent, render, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { useState } from "preact/hooks"
import { beforeEach, expect, test, vi } from "vitest"
import { AccentField } from "./accent-field.tsx"

const changed = vi.fn<(accent: string | undefined) => void>()
const Field = ({ own }: { own?: string }) => {
  const [accent, setAccent] = useState<string>()
  const change = (color: string | undefined) => {
    changed(color)
    setAccent(color)
  }
  return <AccentField site={{ theme: own ? { accent: own } : {} }} settings={{ accent }} onChange={change} />
}

const hex = () => screen.getByLabelText<HTMLInputElement>("Color as hex")
const retype = async (text: string) => {
  await userEvent.clear(hex())
  await userEvent.type(hex(), text)
}

beforeEach(() => {
  document.body.replaceChildren()
  changed.mockClear()
})

test("a colour of six digits is there at its last digit, and not before", async () => {
  render(<Field />)
  await retype("0f766e")
  expect(changed.mock.calls).toEqual([["#0f766e"]])
  await userEvent.tab()
  expect(hex().value).toBe("#0f766e")
})

test("three digits count when the field is left", async () => {
  render(<Field />)
  await retype("#0f7")
  expect(changed).not.toHaveBeenCalled()
  await userEvent.tab()
  expect(changed.mock.calls).toEqual([["#00ff77"]])
  expect(hex().value).toBe("#00ff77")
})

test("what is no colour is said after the field was left, and forgiven at the next key", async () => {
  render(<Field />)
  await retype("teal")
  expect(screen.queryByText(/six digits/)).toBeNull()
  await userEvent.tab()
  expect(screen.getByText(/six digits/)).toBeTruthy()
  expect(hex().getAttribute("aria-invalid")).toBe("true")
  await userEvent.type(hex(), "x")
  expect(screen.queryByText(/six digits/)).toBeNull()
  expect(changed).not.toHaveBeenCalled()
})

test("the site's own colour comes back", async () => {
  render(<Field own="#0F766E" />)
  expect(hex().value).toBe("#0f766e")
  fireEvent.input(screen.getByLabelText("Pick a color"), { target: { value: "#1d4ed8" } })
  expect(hex().value).toBe("#1d4ed8")
  await userEvent.click(screen.getByRole("button", { name: /site’s own/ }))
  expect(hex().value).toBe("#0f766e")
})

test.each([
  ["#1d4ed8", /White text on it: 6\.7 to 1, easy to read\./],
  ["#fde047", /Dark text on it: 13\.\d to 1, very easy to read\./],
  ["#e8112d", /White text on it: 4\.\d to 1, easy to read\./],
])("in words: how text on %s can be read", async (color, words) => {
  render(<Field />)
  await retype(color)
  expect(screen.getByText(words)).toBeTruthy()
})
