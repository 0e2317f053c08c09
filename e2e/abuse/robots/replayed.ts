import { listen } from "../people/listen.ts"
import type { Raid } from "./kinds.ts"
import { type Answer, inTurns, shoot } from "./send.ts"

/** Listens to a person who books, and sends it again: as it was, with another booking in it, and with another key. */
export const replayed = async ({ town, browser, posts }: Raid): Promise<Answer[]> => {
  const { key, header, body, reference } = await listen({ town, browser })
  const changed = (index: number) => JSON.stringify({ ...JSON.parse(body), name: `Robot ${index}` })
  const answers = await inTurns(posts, (index) => {
    switch (index % 4) {
      case 0:
        return shoot(town, { key, header, body })
      case 1:
        return shoot(town, { key, header, body: changed(index) })
      default:
        return shoot(town, { header, body: changed(index) })
    }
  })
  // What was answered with the person's own booking has made none.
  return answers.map((answer) => (answer.reference === reference ? { ...answer, reference: undefined } : answer))
}
