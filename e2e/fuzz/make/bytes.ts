import * as fc from "fast-check"
import { MARKER } from "../marker.ts"
import type { BytesShot } from "../shot.ts"
import type { Town } from "./requests.ts"

const CRLF = "\r\n"

/** A right booking as it goes over the wire, byte by byte. */
const whole = ({ origin, host }: Town, headers: readonly string[], body: string) =>
  [
    "POST /v1/sites/acme/bookings HTTP/1.1",
    `Host: ${host}`,
    `Origin: ${origin}`,
    "Content-Type: application/json",
    `Idempotency-Key: ${MARKER}-${MARKER}-${MARKER}`,
    ...headers,
    "",
    body,
  ].join(CRLF)

const BODY = JSON.stringify({ name: MARKER, phone: "(512) 555-0143" })
const LENGTH = `Content-Length: ${BODY.length}`

/** What smugglers, scanners and broken programs send. */
const odd = (town: Town): string[] => {
  const ask = (line: string, ...headers: string[]) => [line, ...headers, "", ""].join(CRLF)
  const { host } = town
  return [
    whole(town, [LENGTH], BODY),
    whole(town, [LENGTH, "Transfer-Encoding: chunked"], BODY),
    whole(town, [LENGTH, "Content-Length: 1"], BODY),
    whole(town, ["Transfer-Encoding: chunked"], `${BODY.length.toString(16)}${CRLF}${BODY}${CRLF}0${CRLF}${CRLF}`),
    whole(town, ["Transfer-Encoding: chunked"], `ffffffffffffffff${CRLF}${BODY}`),
    whole(town, ["Transfer-Encoding: chunked"], `1;${MARKER.repeat(4000)}${CRLF}`),
    whole(town, ["Transfer-Encoding: gzip, chunked"], BODY),
    whole(town, ["Content-Length: -1"], BODY),
    whole(town, ["Content-Length: 99999999999999999999"], BODY),
    whole(town, ["Content-Length: 1000"], BODY),
    whole(town, ["Expect: 100-continue", LENGTH], BODY),
    whole(town, [`Expect: ${MARKER}`, LENGTH], BODY),
    whole(town, [LENGTH, `X: ${MARKER.repeat(4000)}`], BODY),
    whole(town, [LENGTH, ...Array.from({ length: 3000 }, (_, n) => `x${n}:`)], BODY),
    whole(town, [LENGTH], BODY).repeat(5),
    ask(
      `POST /book/acme HTTP/1.1`,
      `Host: ${host}`,
      `Origin: http://${host}`,
      "Content-Type: application/x-www-form-urlencoded",
      "Content-Length: 300",
    ),
    ask("GET / HTTP/1.1"),
    ask("GET / HTTP/1.1", "Host: a b"),
    ask("GET / HTTP/1.1", `Host: ${MARKER}`, `Host: ${host}`),
    ask("GET / HTTP/0.9", `Host: ${host}`),
    ask("GET / HTTP/2.0", `Host: ${host}`),
    ask("PRI * HTTP/2.0", "", "SM"),
    ask("OPTIONS * HTTP/1.1", `Host: ${host}`),
    ask(`CONNECT ${MARKER}:443 HTTP/1.1`, `Host: ${host}`),
    ask(`TRACE / HTTP/1.1`, `Host: ${host}`, `X: ${MARKER}`),
    ask(`GET http://${MARKER}/ HTTP/1.1`, `Host: ${host}`),
    ask("GET https://[ HTTP/1.1", `Host: ${host}`),
    ask(`GET //${MARKER}/.. HTTP/1.1`, `Host: ${host}`),
    ask(`GET /\\${MARKER} HTTP/1.1`, `Host: ${host}`),
    ask(`GET ${MARKER} HTTP/1.1`, `Host: ${host}`),
    ask(`GET /${MARKER.repeat(4000)} HTTP/1.1`, `Host: ${host}`),
    ask("GET / HTTP/1.1", `Host: ${host}`, "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Key: x"),
    ask("GET / HTTP/1.1", `Host: ${host}`, "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c"),
    ask("GET / HTTP/1.1", `Host: ${host}`, ` ${MARKER}: folded`),
    ask("GET / HTTP/1.1", `Host: ${host}`, `X${MARKER} : blank`),
    ask("GET / HTTP/1.1", `Host: ${host}`, `X: ${MARKER}\u0000`),
    `GET / HTTP/1.1\nHost: ${host}\n\n`,
    "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "\r\n".repeat(5000),
  ]
}

/** What is sent over a connection of its own, ended after it: requests that are no requests, whole ones with bytes changed, any bytes. */
export const bytes = (town: Town): fc.Arbitrary<BytesShot> => {
  const known = fc.constantFrom(...odd(town)).map((text) => Buffer.from(text, "latin1"))
  const bitten = fc
    .tuple(known, fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 5 }))
    .map(([from, bites]) => {
      const spoilt = Buffer.from(from)
      for (const [place, byte] of bites) spoilt[Math.floor(place * (spoilt.length - 1))] = byte
      return spoilt
    })
  const cut = fc
    .tuple(known, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([from, share]) => from.subarray(0, Math.floor(from.length * share)))
  const any = fc.uint8Array({ maxLength: 500 }).map((noise) => Buffer.from(noise))
  return fc.oneof(known, bitten, cut, any).map((sent) => ({ kind: "bytes", bytes: sent }))
}
