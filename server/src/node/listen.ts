import type { Server } from "node:http"
import { createServer, type ListenOptions, type Server as NetServer } from "node:net"
import { SettingsError } from "./settings.ts"

export type Address = { host: string; port: number }

/**
 * How many doors a server has. Node lets one connection in through each at every turn of its event loop. With one door and a thousand
 * busy connections, whose requests make a turn last a tenth of a second, ten visitors a second got in and the others waited outside.
 */
const DOORS = 64

/** How many may wait outside of each, if the system lets them. */
const BACKLOG = 511

/** A server that listens. */
export type Listening = {
  url: string
  /** Those of its doors that the server does not close by itself. */
  doors: readonly NetServer[]
}

/**
 * Binds the server and tells its address. Where the system can share a port among several listeners (`SO_REUSEPORT`), it gets several.
 *
 * @throws {SettingsError} where the port or the address cannot be had
 */
export const listen = async (server: Server, { host, port }: Address): Promise<Listening> => {
  try {
    await probe({ host, port })
    const canShare = await opens(server, { host, port, reusePort: true, backlog: BACKLOG }).catch(unlessUnknown)
    if (!canShare) await opens(server, { host, port, backlog: BACKLOG * DOORS })
    const bound = portOf(server, port)
    const doors = canShare ? Array.from({ length: DOORS - 1 }, () => doorOf(server)) : []
    for (const door of doors) await opens(door, { host, port: bound, reusePort: true, backlog: BACKLOG })
    return { url: urlOf({ host, port: bound }), doors }
  } catch (error) {
    // One that got the port and not all of its doors would keep the process alive.
    server.close()
    throw explain(error, { host, port })
  }
}

/**
 * Sees that nobody listens at an address, for what has no words of its own for people.
 *
 * @throws {SettingsError} where the port or the address cannot be had
 */
export const mustBeFree = (address: Address): Promise<void> =>
  probe(address).catch((error) => {
    throw explain(error, address)
  })

/**
 * Why a server could not listen there, whatever listens there now: nothing is left listening.
 *
 * @returns a sentence for the person who has set it
 */
export const addressFault = async (address: Address): Promise<string | undefined> => {
  try {
    await probe(address)
    return undefined
  } catch (error) {
    // As it is where the server itself runs.
    if (codeOf(error) === "EADDRINUSE") return undefined
    const fault = explain(error, address)
    if (fault instanceof SettingsError) return fault.message
    throw error
  }
}

/** Where what listens there is reached, without a slash at the end. */
export const urlOf = ({ host, port }: Address): string => `http://${host.includes(":") ? `[${host}]` : host}:${port}`

/** Whoever shares a port would also share it with another program that is there already. */
const probe = async (address: Address): Promise<void> => {
  const alone = createServer()
  await opens(alone, address)
  await new Promise((resolve) => alone.close(resolve))
}

/** Another way in to a server, with the same manners. */
const doorOf = (server: Server): NetServer =>
  createServer({ allowHalfOpen: true, noDelay: true }, (socket) => server.emit("connection", socket))

const opens = (server: NetServer, options: ListenOptions): Promise<true> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(options, () => {
      server.off("error", reject)
      resolve(true)
    })
  })

/** @throws what went wrong, but for a system that knows no shared ports */
const unlessUnknown = (error: unknown): false => {
  if (codeOf(error) === "ENOTSUP" || codeOf(error) === "EINVAL" || codeOf(error) === "ENOPROTOOPT") return false
  throw error
}

const portOf = (server: NetServer, otherwise: number): number => {
  const address = server.address()
  return typeof address === "object" && address ? address.port : otherwise
}

const codeOf = (error: unknown): unknown => (error instanceof Error && "code" in error ? error.code : undefined)

const explain = (error: unknown, { host, port }: Address): unknown => {
  switch (codeOf(error)) {
    case "EADDRINUSE":
      return new SettingsError(`Port ${port} is taken by another program. Stop that, or choose another port with PORT.`)
    case "EACCES":
      return new SettingsError(`Port ${port} needs more rights. Choose one above 1023 with PORT.`)
    case "EADDRNOTAVAIL":
    case "EINVAL":
    case "ENOTFOUND":
      return new SettingsError(`HOST ${host} is no address of this machine.`)
    case "EAI_AGAIN":
      return new SettingsError(
        `HOST ${host} is a name that cannot be looked up now. Set an address of this machine, such as 127.0.0.1.`,
      )
  }
  return error
}
