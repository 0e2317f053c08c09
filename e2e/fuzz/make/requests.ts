import * as fc from "fast-check"
import { booking } from "../../harness/post.ts"
import { SITE } from "../../harness/site.ts"
import { MARKER } from "../marker.ts"
import type { RequestShot } from "../shot.ts"
import { formBody, jsonBody } from "./bodies.ts"
import { from, type Headers, others, withOthers } from "./headers.ts"
import { ROUTES } from "./routes.ts"
import { segment, text } from "./texts.ts"

/** Who asks: the website of the site, and the operator's token. */
export type Town = { origin: string; host: string; token: string }

/** So many that the limits, which are for one address, turn only a few away. */
const address = fc.noBias(fc.integer({ min: 1, max: 4000 })).map((n) => `198.51.${n >> 8}.${n & 255}`)

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "PROPFIND", "M-SEARCH"]
const method = fc.oneof({ weight: 3, arbitrary: fc.constantFrom("GET", "POST") }, fc.constantFrom(...METHODS))

/** A booking as the website's page sends it, with what is changed in its headers and its body. */
export const bookings = ({ origin }: Town): fc.Arbitrary<RequestShot> =>
  fc.tuple(address, fc.uuid(), others, jsonBody).map(([visitor, key, more, body]) => ({
    kind: "booking",
    method: "POST",
    path: `/v1/sites/${SITE}/bookings`,
    headers: withOthers(
      [...from(visitor), ["Origin", origin], ["Content-Type", "application/json"], ["Idempotency-Key", key]],
      more,
    ),
    body,
  }))

/** A booking that must be taken, whatever goes on around it. */
export const visitors = ({ origin }: Town): fc.Arbitrary<RequestShot> =>
  fc.tuple(address, fc.uuid()).map(([visitor, key]) => ({
    kind: "visitor",
    method: "POST",
    path: `/v1/sites/${SITE}/bookings`,
    // Of its own network: what others send from theirs is theirs to be limited for.
    headers: [
      ...from(visitor.replace("198.51", "203.0")),
      ["Origin", origin],
      ["Content-Type", "application/json"],
      ["Idempotency-Key", key],
    ],
    body: Buffer.from(JSON.stringify({ ...booking, details: `Typed: ${MARKER}` })),
  }))

/** The hosted page's form, sent without a script. */
export const forms = ({ host }: Town): fc.Arbitrary<RequestShot> =>
  fc.tuple(address, others, formBody).map(([visitor, more, body]) => ({
    kind: "form",
    method: "POST",
    path: `/book/${SITE}`,
    headers: withOthers(
      [
        ...from(visitor),
        ["Origin", `http://${host}`],
        ["Sec-Fetch-Site", "same-origin"],
        ["Content-Type", "application/x-www-form-urlencoded"],
      ],
      more,
    ),
    body,
  }))

const pathOf = (template: string): fc.Arbitrary<string> =>
  fc
    .tuple(...template.split("/").map((part) => (part.startsWith(":") ? segment : fc.constant(part))))
    .map((parts) => parts.join("/"))

const query = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  fc
    .dictionary(
      fc.constantFrom("lang", "service", "site", "cursor", "limit", "state", "reveal", "utm_source", "receipt", MARKER),
      text,
    )
    .map(
      (members) =>
        `?${new URLSearchParams(Object.entries(members).map(([name, value]) => [name, value.toWellFormed()]))}`,
    ),
  fc.constantFrom(
    "?",
    `?${MARKER}`,
    "?%",
    "?%ff=%00",
    `?${"a=b&".repeat(2000)}`,
    "?__proto__=1",
    "?limit=-1",
    "?cursor=e30",
  ),
)

const anyPath = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...ROUTES).chain(({ path }) => pathOf(path)) },
      fc.array(segment, { maxLength: 6 }).map((parts) => `/${parts.join("/")}`),
    ),
    query,
  )
  .map((parts) => parts.join("").slice(0, 12_000))

const anyBody = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  jsonBody,
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
)

const usualHeaders = ({ origin }: Town, visitor: string): Headers => [
  ...from(visitor),
  ["Origin", origin],
  ["Content-Type", "application/json"],
  ["Idempotency-Key", `${MARKER}-${MARKER}-${MARKER}`],
]

/** Any route by any method, and addresses at which there is nothing. */
export const routes = (town: Town): fc.Arbitrary<RequestShot> =>
  fc.tuple(address, method, anyPath, others, anyBody).map(([visitor, name, path, more, body]) => ({
    kind: "route",
    method: name,
    path,
    headers: withOthers(usualHeaders(town, visitor), more),
    body: bodyless(name) ? undefined : body,
  }))

const OPERATOR = ROUTES.filter(({ path }) => path.startsWith("/v1/admin") || path === "/metrics")

/** What an operator's script may send, with the token, with another, and with none. */
export const operators = (town: Town): fc.Arbitrary<RequestShot> =>
  fc
    .tuple(
      address,
      fc.constantFrom(...OPERATOR),
      fc.constantFrom([`Bearer ${town.token}`], [`Bearer ${MARKER.repeat(4)}`], [`Basic ${MARKER}`], []),
      others,
      query,
      anyBody,
    )
    .chain(([visitor, route, shown, more, asked, body]) =>
      pathOf(route.path).map((path) => ({
        kind: "operator" as const,
        method: route.method,
        path: (path + asked).slice(0, 12_000),
        headers: withOthers(usualHeaders(town, visitor), [
          ...more.filter(([name]) => name !== "Authorization"),
          ...shown.map((value) => ["Authorization", value] as const),
        ]),
        body: bodyless(route.method) ? undefined : body,
      })),
    )

/** With a body, Node's client would send these in chunks that nobody expects. */
const bodyless = (name: string) => name === "GET" || name === "HEAD" || name === "TRACE"
