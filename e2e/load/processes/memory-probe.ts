/** Loaded before the built server, tells at each SIGUSR2 how much memory it holds once the rubbish is gone, and held at most. */
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { isMainThread } from "node:worker_threads"

const probe = () => {
  setFlagsFromString("--expose-gc")
  const collect: () => void = runInNewContext("gc")

  process.on("SIGUSR2", () => {
    collect()
    const { rss, heapUsed } = process.memoryUsage()
    const peak = process.resourceUsage().maxRSS * 1024
    console.log(JSON.stringify({ event: "memory", rss, heapUsed, peak }))
  })
  console.log(JSON.stringify({ event: "probe", pid: process.pid }))
}

// What the whole process holds is told once; of heaps, that of the main thread.
if (isMainThread) probe()
