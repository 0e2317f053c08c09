import { serve } from "@hono/node-server"
import { createSandbox, type Sandbox, type SandboxOptions } from "./app.ts"

/** Only this machine may reach a sandbox: it has known credentials and shows what it was sent. */
const HOST = "127.0.0.1"

/**
 * Idle connections are the client's to close. By itself Node ends them after five seconds: on a machine that stands still for so long a
 * create went into a connection that was just being closed, and was in doubt without any fault having been planned.
 */
const OPTIONS = { keepAliveTimeout: 0 }

export type StartOptions = SandboxOptions & {
  /** 0, the default, takes any free port. */
  port?: number
}

export type RunningSandbox = {
  /** Where it listens, without a slash at the end: both `apiUrl` and `authUrl` of an account. */
  url: string
  sandbox: Sandbox
  close: () => Promise<void>
}

/**
 * Starts a sandbox on 127.0.0.1.
 *
 * @throws {Error} with `code` `EADDRINUSE` where the port is taken
 */
export const startSandbox = ({ port = 0, ...options }: StartOptions = {}): Promise<RunningSandbox> =>
  new Promise((resolve, reject) => {
    const sandbox = createSandbox(options)
    const server = serve({ fetch: sandbox.app.fetch, hostname: HOST, port, serverOptions: OPTIONS }, (address) => {
      resolve({ url: `http://${HOST}:${address.port}`, sandbox, close })
    })
    server.on("error", (error) => {
      sandbox.close()
      reject(error)
    })

    const close = () =>
      new Promise<void>((closed) => {
        server.close(() => {
          sandbox.close()
          closed()
        })
        if ("closeAllConnections" in server) server.closeAllConnections()
      })
  })
