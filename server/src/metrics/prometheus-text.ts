/** A metric with its samples. A name, its labels and its unit follow https://prometheus.io/docs/practices/naming/ */
export type Metric = {
  name: string
  help: string
  type: "counter" | "gauge" | "histogram"
  samples: readonly Sample[]
}

export type Sample = {
  value: number
  labels?: Readonly<Record<string, string>>
  /** Of a histogram: which of its series this is. */
  suffix?: "_bucket" | "_sum" | "_count"
}

/** Metrics in Prometheus' text format 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export const prometheusText = (metrics: readonly Metric[]): string => metrics.map(linesOf).join("")

const linesOf = ({ name, help, type, samples }: Metric): string => {
  const head = [`# HELP ${name} ${escaped(help, /[\\\n]/g)}`, `# TYPE ${name} ${type}`]
  const lines = samples.map(
    ({ suffix = "", labels = {}, value }) => `${name}${suffix}${inBraces(labels)} ${told(value)}`,
  )
  return `${[...head, ...lines].join("\n")}\n`
}

const inBraces = (labels: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value, /[\\\n"]/g)}"`)
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`
}

const escaped = (text: string, special: RegExp) =>
  text.replace(special, (char) => (char === "\n" ? "\\n" : `\\${char}`))

const told = (value: number): string => (value === Number.POSITIVE_INFINITY ? "+Inf" : String(value))
