import { connect } from "node:net"
import { expect, test } from "playwright/test"
import { webkit } from "../installed.ts"
import { startScreen } from "./process.ts"

/** What a program says first to an X server, in little-endian order: the protocol's version 11.0, and no name to be let in by. */
const HELLO = Uint8Array.of(0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0)

/** The first byte of the answer to it. */
const WELCOME = 1

/** Some of a hundred were turned away by a screen that began anew after each. */
const MANY = 300

test("a screen lets in whoever comes while the last one leaves", async () => {
  const parts = webkit()
  if (!parts) throw new Error("There is no WebKit.")
  const screen = await startScreen(parts.screen)
  const answers = new Map<string, number>()
  for (let visit = 0; visit < MANY; visit++) {
    const answer = await answerTo(`/tmp/.X11-unix/X${screen.display.slice(1)}`)
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
  }
  await screen.end()
  expect(Object.fromEntries(answers)).toEqual({ "let in": MANY })
})

/** Comes, hears what the screen says, and leaves. */
const answerTo = (path: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(path, () => socket.write(HELLO))
    socket.once("data", ([first]) => {
      socket.destroy()
      resolve(first === WELCOME ? "let in" : "refused")
    })
    socket.once("error", ({ message }) => resolve(message))
    socket.once("close", () => resolve("hung up"))
  })
