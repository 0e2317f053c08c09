/** Loaded before the built server, tells at each SIGUSR2 how much memory it holds once the rubbish is gone, and held at most. */
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

setFlagsFromString("--expose-gc")
const collect: () => void = runInNewContext("gc")

process.on("SIGUSR2", () => {
  collect()
  const { rss, heapUsed } = process.memoryUsage()
  const peak = process.resourceUsage().maxRSS * 1024
  console.log(JSON.stringify({ event: "memory", rss, heapUsed, peak }))
})
console.log(JSON.stringify({ event: "probe", pid: process.pid }))
