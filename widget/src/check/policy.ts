/** A Content Security Policy: the sources of each of its directives. */
export type Policy = ReadonlyMap<string, readonly string[]>

/** As developer tools copy them: the name of a header in one line, and what it says in the next. */
const NAME_ALONE = /^[ \t]*(content-security-policy(?:-report-only)?)[ \t]*:?[ \t]*\r?\n/gim

/**
 * The policies in what somebody has pasted: bare, or as whole lines of headers. One that is only reported blocks nothing.
 *
 * @see https://www.w3.org/TR/CSP3/#parse-serialized-policy
 */
export const parsePolicies = (text: string): Policy[] =>
  text
    .replace(NAME_ALONE, "$1: ")
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, name, value] = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(line) ?? []
      if (name === undefined) return line
      return name.toLowerCase() === "content-security-policy" ? (value ?? "") : ""
    })
    .flatMap((line) => line.split(","))
    .map(parsePolicy)
    .filter((policy) => policy.size > 0)

const parsePolicy = (text: string): Policy => {
  const policy = new Map<string, readonly string[]>()
  for (const part of text.split(";")) {
    const [name, ...sources] = part.trim().split(/\s+/)
    // Of two directives of one name, the first counts.
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources)
  }
  return policy
}

/** A directive of a policy, with its sources. */
export type Ruling = { directive: string; sources: readonly string[] }

/**
 * The directive that rules one kind of request.
 *
 * @param names the directives that may rule it, the most specific first
 * @returns undefined if none does: then everything is allowed
 */
export const rulingOf = (policy: Policy, ...names: string[]): Ruling | undefined => {
  const directive = [...names, "default-src"].find((name) => policy.has(name))
  return directive === undefined ? undefined : { directive, sources: policy.get(directive) ?? [] }
}

/** Whether a list of sources lets an address pass (CSP3, 6.7.2.6). */
export const allowsAddress = (sources: readonly string[], address: URL, page: URL | undefined): boolean =>
  sources.some((source) => matches(source, address, page))

const SCHEME = /^[a-z][a-z0-9+.-]*:$/
const HOST = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(\d+|\*))?(\/.*)?$/i

const matches = (written: string, address: URL, page: URL | undefined): boolean => {
  const source = written.toLowerCase()
  /** `http:` lets `https:` pass too. */
  const isScheme = (scheme: string) =>
    scheme === address.protocol || (scheme === "http:" && address.protocol === "https:")
  if (source === "*") return /^https?:$/.test(address.protocol)
  if (source === "'self'") return page?.origin === address.origin
  if (SCHEME.test(source)) return isScheme(source)
  // Of all parts, only the path knows capitals.
  const [, scheme, name, port, path] = HOST.exec(written) ?? []
  const host = name?.toLowerCase()
  if (!host || !isScheme(scheme ? `${scheme.toLowerCase()}:` : (page?.protocol ?? address.protocol))) return false
  const isHost = host.startsWith("*.")
    ? address.hostname.endsWith(host.slice(1))
    : ["*", address.hostname].includes(host)
  const isPort = port === "*" || (port ?? "") === address.port || port === defaultPort(address)
  return isHost && isPort && (!path || isPath(path, address.pathname))
}

const defaultPort = ({ protocol, port }: URL) => port || (protocol === "https:" ? "443" : "80")

/** A path that ends with a slash stands for all below it. */
const isPath = (path: string, of: string) => (path.endsWith("/") ? of.startsWith(path) : of === path)

/** A directive as it should read, with one source more. */
export const withSource = ({ directive, sources }: Ruling, source: string, name = directive): string =>
  [name, ...sources.filter((each) => each.toLowerCase() !== "'none'"), source].join(" ")
