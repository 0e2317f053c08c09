import { act, cleanup, createEvent, fireEvent, render, screen, within } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { useState } from "preact/hooks"
import { afterEach, expect, test, vi } from "vitest"
import type { Settings } from "../settings/settings.ts"
import { ColorsFromWebsite } from "./colors-from-website.tsx"
import type { ImageAnswer, readImage } from "./read-image.ts"

afterEach(cleanup)

const teal = { kind: "pixels", pixels: { data: [...white(60), 15, 118, 110, 255] } } satisfies ImageAnswer
function white(count: number) {
  return Array.from({ length: count * 4 }, () => 255)
}

const Desk = ({ read }: { read?: typeof readImage }) => {
  const [settings, setSettings] = useState<Settings>({ site: "acme" })
  return (
    <>
      <ColorsFromWebsite
        chosen={settings}
        onChange={(some) => setSettings((before) => ({ ...before, ...some }))}
        {...(read && { readImage: read })}
      />
      <output aria-label="Settings">{JSON.stringify(settings)}</output>
    </>
  )
}
const open = (read?: typeof readImage) => {
  render(<Desk {...(read && { read })} />)
  fireEvent.click(screen.getByText("Take the colors of my website"))
}
const paste = async (text: string) => {
  await userEvent.click(screen.getByLabelText("Colors or style sheet"))
  await userEvent.paste(text)
}
const settings = () => JSON.parse(screen.getByLabelText("Settings").textContent ?? "")
const image = () => new File(["…"], "site.png", { type: "image/png" })
const choose = (file: File) => userEvent.upload(screen.getByLabelText("Choose an image"), file)

test("pasted colors are offered as color, surface and text, and a press takes one", async () => {
  open()
  await paste("#0f766e, #fffaf0, #222")
  expect(screen.getByText("3 colors found.")).toBeTruthy()
  await userEvent.click(screen.getByRole("button", { name: "Color: #0f766e" }))
  expect(settings()).toEqual({ site: "acme", accent: "#0f766e" })
  expect(screen.getByRole("button", { name: "Color: #0f766e" }).getAttribute("aria-pressed")).toBe("true")
})

test("one press takes the best of all three", async () => {
  open()
  await paste("body { background: #fffaf0; color: #222 } .button { background: #0f766e }")
  await userEvent.click(screen.getByRole("button", { name: "Use the first of each" }))
  expect(settings()).toEqual({ site: "acme", accent: "#0f766e", surface: "#fffaf0", text: "#222222" })
})

test("if no color suits anything, there is nothing to press", async () => {
  open()
  await paste("#808080")
  expect(screen.getAllByText("None of them suits.")).toHaveLength(3)
  expect(screen.queryByRole("button", { name: "Use the first of each" })).toBeNull()
})

test("a text without colors has a plain sentence, which goes away with it", async () => {
  open()
  await paste("Call us")
  expect(screen.getByText(/No colors found there/)).toBeTruthy()
  await userEvent.clear(screen.getByLabelText("Colors or style sheet"))
  expect(screen.queryByText(/No colors/)).toBeNull()
})

test("an image that is chosen is looked at, and it is said that it stays here", async () => {
  open(async () => teal)
  expect(screen.getByText(/It stays in this browser: nothing is sent/)).toBeTruthy()
  await choose(image())
  expect(await screen.findByRole("button", { name: "Color: #0f766e" })).toBeTruthy()
  expect(
    within(screen.getByRole("group", { name: "Background" })).getByRole("button", { name: /#ffffff/ }),
  ).toBeTruthy()
})

test("a logo as SVG is read like a text: it names its colors", async () => {
  open()
  await choose(new File(['<svg><path fill="#7c2d12" /></svg>'], "logo.svg", { type: "image/svg+xml" }))
  expect(await screen.findByRole("button", { name: "Color: #7c2d12" })).toBeTruthy()
})

test.each(["drop", "paste"] as const)("an image may be given by %s", async (way) => {
  const read = vi.fn<typeof readImage>(async () => teal)
  open(read)
  const given = { files: [image()], types: ["Files"] }
  const at = screen.getByLabelText("Colors or style sheet")
  const event = createEvent[way](at)
  Object.defineProperty(event, way === "drop" ? "dataTransfer" : "clipboardData", { value: given })
  fireEvent(at, event)
  expect(event.defaultPrevented).toBe(true)
  expect(await screen.findByRole("button", { name: "Color: #0f766e" })).toBeTruthy()
})

test.each([
  ["too-large", /larger than 20 MB/],
  ["unreadable", /cannot be read as an image/],
] as const)("a file that is %s has a plain sentence", async (kind, words) => {
  open(async () => ({ kind }))
  await choose(image())
  expect(await screen.findByText(words)).toBeTruthy()
  expect(screen.queryByRole("button")).toBeNull()
})

test("a website without colors of its own gets its surface and its text, and no color", async () => {
  open()
  await paste("#ffffff #111111")
  expect(screen.getByText("None of them suits.")).toBeTruthy()
  await userEvent.click(screen.getByRole("button", { name: "Use the first of each" }))
  expect(settings()).toEqual({ site: "acme", surface: "#ffffff", text: "#111111" })
})

test("an image that is read late does not replace what was pasted meanwhile", async () => {
  const answers: ((answer: ImageAnswer) => void)[] = []
  open(() => new Promise((resolve) => answers.push(resolve)))
  await choose(image())
  expect(screen.getByText(/Looking at it/)).toBeTruthy()
  await paste("#b45309")
  await act(async () => answers[0]?.(teal))
  expect(screen.getByRole("button", { name: "Color: #b45309" })).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Color: #0f766e" })).toBeNull()
})
