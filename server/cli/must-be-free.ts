import { createServer } from "node:http"
import { listen } from "../src/node/listen.ts"

/**
 * Sees that nobody listens at an address, for what has no words of its own for people.
 *
 * @throws in the words of the Node server, where a port is taken
 */
export const mustBeFree = async (address: { host: string; port: number }): Promise<void> => {
  const server = createServer()
  const { doors } = await listen(server, address)
  await Promise.all([server, ...doors].map((each) => new Promise((resolve) => each.close(resolve))))
}
