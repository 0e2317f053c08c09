/**
 * Stops well on the first SIGTERM, SIGINT or SIGHUP (its terminal was closed); a second one ends the process at once.
 *
 * To be called before anybody is told that the server listens: whoever hears that may stop it at once.
 */
export const stopOnSignals = (stop: () => Promise<void>): void => {
  let stopping = false
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
