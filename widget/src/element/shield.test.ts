import { expect, it, vi } from "vitest"
import { shieldKeys } from "./shield.ts"

it("the page's shortcuts hear nothing that is typed in a form, but the keys of its dialogs, until the form goes", () => {
  const host = document.body.appendChild(document.createElement("div"))
  const form = new AbortController()
  shieldKeys(host, form.signal)
  const heard = vi.fn()
  const types = ["keydown", "keypress", "keyup"]
  for (const type of types) document.addEventListener(type, heard)
  const press = (key: string) => {
    for (const type of types) host.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true }))
  }
  for (const key of ["s", "/", "Enter", " "]) press(key)
  expect(heard).not.toHaveBeenCalled()
  press("Escape")
  press("Tab")
  expect(heard).toHaveBeenCalledTimes(6)
  form.abort()
  press("s")
  expect(heard).toHaveBeenCalledTimes(9)
})
