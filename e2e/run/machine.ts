import { availableParallelism, cpus, loadavg } from "node:os"

/** The machine and the moment, without which no figure means anything. */
export const describeMachine = (): string => {
  const model = cpus()[0]?.model.trim() || "unknown processor"
  const [load = 0] = loadavg()
  const date = new Date().toISOString().slice(0, 10)
  return [
    `${availableParallelism()} cores (${model})`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    date,
    `load average before: ${load.toFixed(1)}`,
  ].join(" · ")
}
