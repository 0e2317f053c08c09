import { table } from "../run/table.ts"
import type { Booked, Raided, Rehearsal } from "./rehearse.ts"

/** What came of it as two tables: robots, and people. */
export const tables = ({ robots, people }: Rehearsal): string => `${robotTable(robots)}\n\n${peopleTable(people)}`

const robotTable = (robots: readonly Raided[]) =>
  table(
    [
      { heading: "robots" },
      { heading: "posts", figures: true },
      { heading: "reached the office", figures: true },
      { heading: "quarantined", figures: true },
      { heading: "nothing new stored", figures: true },
      { heading: "why (a booking may have several reasons)" },
    ],
    [...robots, sumOf(robots)].map(({ kind, posts, reached, quarantined, nothingNew, reasons }) => [
      kind,
      number(posts),
      number(reached),
      number(quarantined),
      number(nothingNew),
      [...reasons].map(([reason, times]) => `${reason} ${number(times)}`).join(", "),
    ]),
  )

const sumOf = (robots: readonly Raided[]): Raided => {
  const sum = (count: (raided: Raided) => number) => robots.reduce((total, raided) => total + count(raided), 0)
  return {
    kind: "together",
    posts: sum(({ posts }) => posts),
    reached: sum(({ reached }) => reached),
    quarantined: sum(({ quarantined }) => quarantined),
    nothingNew: sum(({ nothingNew }) => nothingNew),
    reasons: new Map(),
  }
}

const peopleTable = (people: readonly Booked[]) =>
  table(
    [
      { heading: "somebody who" },
      { heading: "bookings", figures: true },
      { heading: "reached the office", figures: true },
    ],
    people.map(({ name, bookings, reached }) => [name, number(bookings), number(reached)]),
  )

const number = (value: number) => value.toLocaleString("en-US")
