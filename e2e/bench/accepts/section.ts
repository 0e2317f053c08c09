import { startStandIn } from "../../load/stand-in.ts"
import { PORCHLIGHT, porchlight } from "../load/porchlight.ts"
import { runInRounds } from "../load/rounds.ts"
import { script } from "../processes/script.ts"
import type { Section } from "../section.ts"
import { insertsAlone } from "./inserts.ts"
import { echo, proxy } from "./peers.ts"
import { COMMIT_EACH, COMMIT_EACH_HERE, reportAccepts } from "./report.ts"

const ROUNDS = 5
const CONNECTIONS = [1, 32]

const COMMITS_EACH = script("commit-each.ts")
const SAME_THREAD = script("same-thread.ts")

export const accepts: Section = {
  name: "accepts",
  title: `Bookings taken, with delivery on (medians of ${ROUNDS} rounds)`,
  measure: async (say) => {
    const standIn = await startStandIn()
    try {
      const serviceTitan = standIn.url
      const overHttp = [
        echo,
        proxy(serviceTitan),
        porchlight({ serviceTitan, name: PORCHLIGHT }),
        porchlight({ serviceTitan, name: COMMIT_EACH, preload: [COMMITS_EACH] }),
        porchlight({ serviceTitan, name: COMMIT_EACH_HERE, preload: [SAME_THREAD, COMMITS_EACH] }),
      ]
      const contestants = CONNECTIONS.flatMap((count) => [
        ...overHttp.map((contestant) => contestant(count)),
        insertsAlone(count),
      ])
      return reportAccepts(await runInRounds(contestants, ROUNDS, say))
    } finally {
      await standIn.end("SIGKILL")
    }
  },
}
