import type { Server } from "node:http"
import { SettingsError } from "./settings.ts"

/**
 * Binds the server and tells its address.
 *
 * @throws {SettingsError} where the port or the address cannot be had
 */
export const listen = async (server: Server, { host, port }: { host: string; port: number }): Promise<string> => {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === "object" && address ? address.port : port
  return `http://${host.includes(":") ? `[${host}]` : host}:${bound}`
}

const explain = (error: NodeJS.ErrnoException, host: string, port: number): Error => {
  if (error.code === "EADDRINUSE") {
    return new SettingsError(`Port ${port} is taken by another program. Stop that, or choose another port with PORT.`)
  }
  if (error.code === "EACCES")
    return new SettingsError(`Port ${port} needs more rights. Choose one above 1023 with PORT.`)
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new SettingsError(`HOST ${host} is no address of this machine.`)
  }
  return error
}
