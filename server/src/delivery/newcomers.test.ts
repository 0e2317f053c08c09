import { expect, test } from "vitest"
import { createClock } from "../../test/clock.ts"
import { createNewcomers } from "./newcomers.ts"

const openDoor = () => {
  const clock = createClock()
  const { add, next } = createNewcomers(clock.now)
  /** All that go past the backlog from now on. */
  const all = (passOver: (site: string) => boolean = () => false) => {
    const gone: string[] = []
    for (let one = next(passOver); one; one = next(passOver)) gone.push(`${one.site} ${one.id}`)
    return gone
  }
  return { clock, add, all }
}

test("of a rush at one site the first 64 go past the backlog, and the others wait their turn", () => {
  const { add, all } = openDoor()
  for (let id = 1; id <= 100; id++) add("acme", id)
  expect(all()).toEqual(Array.from({ length: 64 }, (_, place) => `acme ${place + 1}`))
  add("acme", 101)
  expect(all()).toEqual(["acme 101"])
})

test("whoever has waited for five seconds is no newcomer any more, and keeps out none who is", () => {
  const { clock, add, all } = openDoor()
  for (let id = 1; id <= 64; id++) add("acme", id)
  clock.pass(5000)
  add("acme", 65)
  expect(all()).toEqual(["acme 65"])
  add("acme", 66)
  clock.pass(5000)
  expect(all()).toEqual([])
})

test("sites take turns, and one that is full is passed over and forgotten by nobody", () => {
  const { add, all } = openDoor()
  for (const id of [1, 2]) add("acme", id)
  for (const id of [3, 4]) add("birch", id)
  add("cedar", 5)
  expect(all((site) => site === "cedar")).toEqual(["acme 1", "birch 3", "acme 2", "birch 4"])
  expect(all()).toEqual(["cedar 5"])
})
