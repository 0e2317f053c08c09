import { fireEvent, screen } from "@testing-library/preact"
import userEvent from "@testing-library/user-event"
import { expect, test } from "vitest"
import { aroundEachTest, openPreview, said } from "../preview.fixture.tsx"

aroundEachTest()

test("a preset changes everything at once, and can be undone in one step", async () => {
  await openPreview("?site=acme&theme=dark")
  await userEvent.click(screen.getByRole("button", { name: "Clay" }))
  expect(screen.getByRole("button", { name: "Clay", pressed: true })).toBeTruthy()
  expect([said("accent"), said("surface"), said("text"), said("radius"), said("theme")]).toEqual([
    "a8431f",
    "fdf8f2",
    "33261f",
    "14",
    null,
  ])
  await userEvent.click(screen.getByRole("button", { name: "Undo" }))
  expect(location.search).toBe("?site=acme&theme=dark")
  await userEvent.click(screen.getByRole("button", { name: "Redo" }))
  expect(said("accent")).toBe("a8431f")
})

test("the keys of the system undo a step, but in a text box they are the browser's", async () => {
  await openPreview("?site=acme")
  await userEvent.click(screen.getByLabelText("Dark"))
  await userEvent.keyboard("{Control>}z{/Control}")
  expect(location.search).toBe("?site=acme")
  await userEvent.keyboard("{Control>}{Shift>}Z{/Shift}{/Control}")
  expect(said("theme")).toBe("dark")
  fireEvent.keyDown(screen.getByLabelText("Site"), { key: "z", ctrlKey: true })
  expect(said("theme")).toBe("dark")
})

test("everything is put back with one press, which can be undone", async () => {
  await openPreview("?site=acme&theme=dark&accent=0f766e")
  await userEvent.click(screen.getByRole("button", { name: "Start over" }))
  expect(location.search).toBe("?site=acme")
  await userEvent.click(screen.getByRole("button", { name: "Undo" }))
  expect(location.search).toBe("?site=acme&accent=0f766e&theme=dark")
})
