import { startSandbox } from "./start.ts"

const DEFAULT_PORT = 8788

/** Prints a sentence and ends: for what the person who started this can mend. */
const giveUp = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

if (process.env.NODE_ENV === "production") {
  giveUp("The sandbox stands in for ServiceTitan in demos and tests. It does not start with NODE_ENV=production.")
}

const port = Number(process.env.SANDBOX_PORT ?? DEFAULT_PORT)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  giveUp(`SANDBOX_PORT must be a port from 0 to 65535, but is "${process.env.SANDBOX_PORT}".`)
}

const options = {
  dataFile: process.env.SANDBOX_DATA,
  timeZone: process.env.SANDBOX_TIME_ZONE,
  demoUrl: process.env.SANDBOX_DEMO_URL,
}

const isTaken = (error: unknown) => error instanceof Error && "code" in error && error.code === "EADDRINUSE"

const sandbox = await startSandbox({ ...options, port }).catch((error: unknown) => {
  if (!isTaken(error)) throw error
  if (process.env.SANDBOX_PORT_FALLBACK === "1") return startSandbox({ ...options, port: 0 })
  return giveUp(`Port ${port} is taken. Stop what uses it, or name another in SANDBOX_PORT (0 takes any free one).`)
})

const stop = async () => {
  await sandbox.close()
  process.exit(0)
}
process.once("SIGTERM", stop)
// Ctrl-C reaches a parent and its child alike: the parent may still have deliveries in flight, and goes first.
process.on("SIGINT", process.send ? () => {} : stop)
// The parent is gone, however it went: nothing should be left behind it.
process.once("disconnect", stop)

// Told last: whoever hears it may want it gone at once.
const ready = { event: "sandbox_listening", url: sandbox.url }
process.stdout.write(`${JSON.stringify(ready)}\n`)
process.send?.(ready)
