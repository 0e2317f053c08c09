import * as fc from "fast-check"
import { expect } from "vitest"
import { FAULTS } from "../office/faults.ts"
import { DURATIONS } from "../office/line.ts"
import { type Promised, referenceOf, type Town } from "./town.ts"

const SECOND = 1000
const HOUR = 3600 * SECOND

type Command = fc.AsyncCommand<Promised, Town>

/** A command that may always be given; afterwards all laws hold. */
const command = (name: string, act: (promised: Promised, town: Town) => Promise<void> | void): Command => ({
  check: () => true,
  run: async (promised, town) => {
    await act(promised, town)
    await town.holds(promised)
  },
  toString: () => name,
})

const accept = (visitor: number) =>
  command(`visitor ${visitor} books`, async ({ thanked }, town) => {
    const expected = thanked.has(visitor)
      ? { kind: "known", same: true, reference: referenceOf(visitor) }
      : { kind: "stored" }
    expect(await town.accept(visitor)).toMatchObject(expected)
    thanked.add(visitor)
  })

/**
 * A refusal with 400 changes what is delivered, which is told elsewhere. What comes later than 75 s after it was sent may be
 * doubled by a clock that somebody sets forward just then: the looks stand 75 s apart, whatever the clock says.
 */
const playable = FAULTS.filter(({ name }) => name !== "status 400" && !/ s later/.test(name))

const goWrong = fc
  .record({
    operation: fc.constantFrom("create", "list", "contacts.create", "contacts.list", "token"),
    fault: fc.constantFrom(...playable),
    duration: fc.constantFrom(...DURATIONS),
  })
  .map((trouble) =>
    command(`${trouble.operation}: ${trouble.fault.name} ${trouble.duration}`, (_, town) => town.goWrong(trouble)),
  )

const anyWait = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map((seconds) => seconds * SECOND),
  fc.integer({ min: 1, max: 80 }).map((hours) => hours * HOUR),
)

/** Everything that visitors, the machine, ServiceTitan and the operator may do. */
export const anyCommands = fc.commands(
  [
    fc.nat(5).map(accept),
    fc.nat(5).map(accept),
    fc.constant(command("delivery", (_, town) => town.deliverDue())),
    anyWait.map((ms) =>
      command(`${ms / SECOND} s pass`, async (_, town) => {
        town.time.pass(ms)
        await town.deliverDue()
      }),
    ),
    goWrong,
    fc.constant(command("all is well", (_, town) => town.goRight())),
    fc
      .integer({ min: 1, max: 5 })
      .map((write) => command(`crash before write ${write}`, (_, town) => town.crashBefore(write))),
    fc.integer({ min: -30, max: 30 }).map((hours) =>
      command(`the clock is set by ${hours} h`, async (_, town) => {
        town.time.set(hours * HOUR)
        await town.deliverDue()
      }),
    ),
    fc.constant(command("the operator replays what was set aside", (_, town) => town.replaySetAside())),
  ],
  { maxCommands: 40 },
)
