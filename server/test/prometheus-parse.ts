type Family = { type: string; help: string; samples: Record<string, number> }

const HELP = /^# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) ((?:[^\\\n]|\\\\|\\n)*)$/
const TYPE = /^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)$/
const LABEL = String.raw`[a-zA-Z_][a-zA-Z0-9_]*="(?:[^"\\\n]|\\[\\n"])*"`
const SAMPLE = new RegExp(String.raw`^([a-zA-Z_:][a-zA-Z0-9_:]*)((?:\{${LABEL}(?:,${LABEL})*\})?) (\S+)$`)

/**
 * Reads Prometheus' text format 0.0.4 as its description has it, and a little stricter: HELP and TYPE stand before the
 * samples, no sample is told twice, and none belongs to another metric.
 *
 * https://prometheus.io/docs/instrumenting/exposition_formats/
 *
 * @throws with the first line that is not allowed
 */
export const parsePrometheus = (text: string): Record<string, Family> => {
  if (!text.endsWith("\n")) throw new Error("The last line does not end.")
  const families: Record<string, Family> = {}
  let help: RegExpExecArray | null = null
  let current = ""
  for (const line of text.slice(0, -1).split("\n")) {
    const wrong = (why: string) => new Error(`${why}: ${line}`)
    const type = TYPE.exec(line)
    const sample = SAMPLE.exec(line)
    if (HELP.test(line)) {
      help = HELP.exec(line)
    } else if (type) {
      current = type[1] ?? ""
      if (help?.[1] !== current) throw wrong("TYPE does not follow its HELP")
      if (families[current]) throw wrong("The metric is told twice")
      families[current] = { type: type[2] ?? "", help: help[2] ?? "", samples: {} }
    } else if (sample) {
      const [, name = "", labels = "", told = ""] = sample
      const family = families[current]
      const suffixes = family?.type === "histogram" ? ["_bucket", "_sum", "_count"] : [""]
      if (!family || !suffixes.some((suffix) => name === current + suffix)) throw wrong("The sample has no metric")
      const value = Number(told.replace(/^\+Inf$/, "Infinity"))
      if (Number.isNaN(value)) throw wrong("This is no number")
      if (family.samples[name + labels] !== undefined) throw wrong("The sample is told twice")
      family.samples[name + labels] = value
    } else throw wrong("This is no line of the format")
  }
  return families
}
