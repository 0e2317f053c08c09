import type { ConfigFile } from "../../../server/src/sites/config.ts"
import { ownPort } from "../own-port.ts"
import type { LogLine, Service } from "../service.ts"

/** Where one server under test lives, and what it is told. */
export type Setting = {
  /** A folder of its own, for its data and whatever its runtime must be given as files. */
  folder: string
  config: ConfigFile
  /** What is different in its environment. */
  env?: Readonly<Record<string, string>>
}

/** A built Porchlight over data of its own, whatever it runs on. It keeps its address when it is started again. */
export type Server = {
  url: string
  /** What it has logged since it was last started. */
  log(): readonly LogLine[]
  /** As `kill -9` or a power cut. */
  crash(): Promise<void>
  /** As a deploy does. */
  stop(): Promise<{ code: number | null }>
  /** Over the same data. */
  startAgain(): Promise<void>
  /** Starts again with another configuration. */
  reconfigure(next: ConfigFile): Promise<void>
  /** The SQLite files that hold bookings by now. */
  ledgerFiles(): string[]
  /** The header in which whatever stands in front of the server tells a visitor's address. */
  addressHeader: string
  close(): Promise<void>
}

/** What a runtime provides, so that {@link startServer} can make a {@link Server} of it. */
export type Runtime = {
  launch(config: ConfigFile, port: string): Promise<Service>
} & Pick<Server, "ledgerFiles" | "addressHeader">

/** Starts a server of the given runtime, and starts it again whenever a test wishes. */
export const startServer = async ({ launch, ...known }: Runtime, config: ConfigFile): Promise<Server> => {
  let current = config
  const port = String(await ownPort())
  let service = await launch(current, port)
  const { url } = service
  const kill = async () => {
    await service.end("SIGKILL")
  }
  const startAgain = async () => {
    service = await launch(current, port)
  }
  return {
    url,
    log: () => service.log,
    crash: kill,
    stop: () => service.end("SIGTERM"),
    startAgain,
    reconfigure: async (next) => {
      await service.end("SIGTERM")
      current = next
      await startAgain()
    },
    ...known,
    close: kill,
  }
}
