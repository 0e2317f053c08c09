import { randomInt } from "node:crypto"
import { createServer } from "node:net"

/** Below the ports that a system hands out where any will do. */
const LOWEST = 20_000

/** How many ports each of the test runner's processes has for itself. */
const EACH = 1000

const first = LOWEST + (Number(process.env.TEST_PARALLEL_INDEX ?? 0) % 12) * EACH
let next = randomInt(EACH)

/**
 * A free port for a server that is to come back to it. Any port that the system hands out it may hand out again to another
 * test's server, as soon as this one is down.
 */
export const ownPort = async (): Promise<number> => {
  const port = first + next
  next = (next + 1) % EACH
  return (await isFree(port)) ? port : ownPort()
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once("error", () => resolve(false))
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)))
  })
