/** One thing that is wrong with the configuration, and what to do about it. */
export type Fault = {
  /** Where, such as `sites[0].services[1].jobTypeId`; empty for the file as a whole. */
  path: string
  /** Of which site: nobody counts to the 318th of a long file. */
  site?: string | undefined
  /** Goes on from the path as a sentence: `must be …`, `is missing …`. Never holds a value from the file. */
  message: string
}

/** The configuration can't be used. Holds all of its faults, so that they can be mended in one go. */
export class ConfigError extends Error {
  override readonly name = "ConfigError"
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(sentence).join("\n"))
    this.faults = faults
  }
}

/** The faults as text for a terminal, one a line. */
export const describeFaults = (error: ConfigError): string => {
  const count = error.faults.length === 1 ? "one fault" : `${error.faults.length} faults`
  return [`The configuration has ${count}:`, ...error.faults.map((fault) => `  - ${sentence(fault)}`)].join("\n")
}

/** A path of keys and indexes, written the way that people write one: `sites[0].name`. */
export const pathOf = (keys: readonly PropertyKey[]): string =>
  keys.reduce<string>((path, key) => {
    if (typeof key === "number") return `${path}[${key}]`
    return path ? `${path}.${String(key)}` : String(key)
  }, "")

/** Without its full stop, and such as begins with a path: `sites[0].name (acme) is missing`. */
export const sentence = ({ path, site, message }: Fault): string =>
  `${path || "the file"}${site === undefined ? "" : ` (${site})`} ${message}`
