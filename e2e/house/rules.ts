import type { Edge } from "./imports.ts"

/** A rule of the house: which imports it forbids, and what to say of one. */
export type Rule = { says: string; breaks(edges: readonly Edge[]): Edge[] }

const within =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path === folder || path.startsWith(`${folder}/`))

const each = (says: string, forbidden: (edge: Edge) => boolean): Rule => ({
  says,
  breaks: (edges) => edges.filter(forbidden),
})

/**
 * What every room may know: the configured sites, how a line is logged, where random bytes come from and keys out of the secret, what
 * is made at its first use, what is known for a while only, on which way nobody reads along.
 */
const BELOW_ALL = ["sites", "log", "random", "derive", "lazy", "private-way", "recent"]

/**
 * The rooms of the server, and which rooms each may enter besides itself: http → intake → ledger ← delivery →
 * servicetitan, and sites below all of them. `app.ts` puts them together. The operator's desk stands beside the intake, and has a
 * sentence for whatever delivery can come to.
 */
const ROOMS: Record<string, readonly string[]> = {
  app: ["http", "intake", "bots"],
  http: ["intake", "operator", "bots"],
  bots: [],
  openapi: ["http", "operator"],
  metrics: ["intake", "ledger"],
  alerts: ["ledger", "operator", "servicetitan"],
  intake: ["ledger"],
  operator: ["ledger", "delivery", "privacy", "servicetitan"],
  ledger: [],
  privacy: ["ledger"],
  delivery: ["ledger", "privacy", "servicetitan"],
  servicetitan: [],
}

/** `server/src/http/cors.ts` is in the room `http`, `server/src/app.ts` is the room `app`. */
const roomOf = (path: string) => /^server\/src\/([^/.]+)/.exec(path)?.[1]

/** The entries, their parts and everything that is only ever run by Node: the only files that know their runtime. */
const NODE = within("server/src/node.ts", "server/src/node")
const WORKERS = within("server/src/cloudflare.ts", "server/src/cloudflare")
const ENTRIES = (path: string) => NODE(path) || WORKERS(path)
const DRIVERS = within(
  "server/src/ledger/node-database.ts",
  "server/src/ledger/sqlite.ts",
  "server/src/ledger/thread",
  "server/src/ledger/sound-file.ts",
  "server/src/ledger/look-into.ts",
  "server/src/ledger/read-only.ts",
  "server/src/sites/load.ts",
)
const knowsRuntime = (path: string) =>
  ENTRIES(path) || DRIVERS(path) || within("server/sandbox", "server/cli")(path) || path.startsWith("server/build")

/** `node:crypto` and `node:buffer` are in every runtime that the server is meant for. */
const isRuntime = (to: string) =>
  (/^(node|cloudflare):/.test(to) && to !== "node:crypto" && to !== "node:buffer") || to === "@hono/node-server"

/** The files that are loaded together with the given ones, by imports that take effect at once. */
const loadedWith = (edges: readonly Edge[], starts: (path: string) => boolean) => {
  const reached = new Set(edges.map(({ from }) => from).filter(starts))
  for (const file of reached) {
    for (const { from, to, kind } of edges) if (from === file && kind === "value") reached.add(to)
  }
  return reached
}

/** Whatever is loaded at once with these files, it is none of those. */
const loadsWithout = (says: string, starts: (path: string) => boolean, forbidden: (path: string) => boolean): Rule => ({
  says,
  breaks: (edges) => {
    const reached = loadedWith(edges, starts)
    return edges.filter(({ from, to, kind }) => kind === "value" && reached.has(from) && forbidden(to))
  },
})

/** What `@porchlight/hosted` hands to the server: one set of rules, messages and payload, with scripts or without. */
const HOSTED_FORM = "widget/hosted/dist/render.js"

/** Each tries the product in its own way, by a command of its own. */
const TRIALS = ["abuse", "bench", "fuzz", "overload", "torture"].map((name) => within(`e2e/${name}`))

const isPackage = (path: string) => !within("shared", "widget", "server", "e2e")(path)

/** The arrows of the design. Type imports count: who knows a room's types knows the room. */
export const RULES: readonly Rule[] = [
  each(
    "shared imports nothing but zod",
    ({ from, to }) => within("shared")(from) && !within("shared")(to) && to !== "zod",
  ),
  each("widget imports nothing of the server", ({ from, to }) => within("widget")(from) && within("server", "e2e")(to)),
  each(
    "the widget does not know its package",
    ({ from, to }) => within("widget/src")(from) && within("widget/npm")(to),
  ),
  each(
    "server imports nothing of the widget but what draws the hosted page, by that package's name",
    ({ from, to }) => within("server")(from) && within("widget", "e2e")(to) && to !== HOSTED_FORM,
  ),
  each(
    "only the entries load what draws the hosted page, and all else is handed it",
    ({ from, to, kind }) => to === HOSTED_FORM && kind !== "type" && !ENTRIES(from),
  ),
  each(
    "what is served never imports the sandbox",
    ({ from, to }) => within("server/src")(from) && within("server/sandbox", "server/cli")(to),
  ),
  each("a room of the server enters only the rooms below it", ({ from, to }) => {
    const [room, next] = [roomOf(from), roomOf(to)]
    if (room === undefined || next === undefined || room === next || ENTRIES(from)) return false
    return BELOW_ALL.includes(room) || ![...BELOW_ALL, ...(ROOMS[room] ?? [])].includes(next)
  }),
  each(
    "only the entries and their drivers know the runtime",
    ({ from, to }) =>
      within("server/src", "shared", "widget/src")(from) && !knowsRuntime(from) && (isRuntime(to) || knowsRuntime(to)),
  ),
  each(
    "no runtime's room enters another's: what both need is in a room of its own",
    ({ from, to }) => (NODE(from) && WORKERS(to)) || (WORKERS(from) && NODE(to)),
  ),
  loadsWithout(
    "loader and element load neither Preact nor zod",
    within(
      "widget/src/loader",
      "widget/src/element",
      "widget/src/page",
      "widget/src/popup",
      "widget/src/check",
      "widget/npm/index.ts",
    ),
    (to) => isPackage(to),
  ),
  loadsWithout(
    "the Worker does not load what checks a configuration: that was done when it was built",
    WORKERS,
    within("server/src/sites/config.ts", "server/src/sites/config", "server/src/sites/load.ts"),
  ),
  loadsWithout(
    "attribution is followed on pages without a form, so it loads no part of one",
    within("widget/src/attribution"),
    (to) => isPackage(to) || within("widget/src/form", "widget/src/element", "widget/src/loader")(to),
  ),
  each(
    "no trial of the product enters another's room: what both need is in a room of its own",
    ({ from, to }) => TRIALS.some((isHere) => isHere(to) && !isHere(from)) && within("e2e")(from),
  ),
  loadsWithout("the form does not know the network", within("widget/src/form"), within("widget/src/transport")),
]
