/**
 * Loaded before the built server, has its ledger's thread run on the server's own: the same server, as it would be if it simply
 * wrote to its database while it answers. What the two say to each other is handed over as it is, which costs nothing.
 */
import { EventEmitter } from "node:events"
import { syncBuiltinESMExports } from "node:module"
import workers, { isMainThread } from "node:worker_threads"

class Side extends EventEmitter {
  other: Side | undefined

  postMessage(message: unknown) {
    this.other?.emit("message", message)
  }

  unref() {
    this.other?.emit("exit", 0)
  }
}

class SameThread extends Side {
  constructor(url: URL, { workerData }: { workerData: unknown }) {
    super()
    const port = new Side()
    port.other = this
    this.other = port
    Object.assign(workers, { parentPort: port, workerData })
    syncBuiltinESMExports()
    void import(url.href)
  }
}

if (isMainThread) {
  Object.assign(workers, { Worker: SameThread })
  syncBuiltinESMExports()
}
