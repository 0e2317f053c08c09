import { FIELD_CODES, PROBLEMS } from "@porchlight/shared"
import { describe, expect, test } from "vitest"
import { appForTest, ORIGIN } from "../test/app.ts"
import { ADMIN_PROBLEMS } from "./openapi/admin.ts"
import { openapiDocument } from "./openapi.ts"

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** As it is served: what JSON drops is not there. */
const document: Json = JSON.parse(JSON.stringify(openapiDocument("1.2.3")))

/** The value at a JSON pointer (RFC 6901). */
const at = (pointer: string): Json | undefined =>
  pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<Json | undefined>((value, name) => members(value)[name], document)

const members = (value: Json | undefined): { [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? value : {}

/** Every object in the document, however deep. */
const objectsIn = (value: Json): { [name: string]: Json }[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== "object" || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"]
const operations = Object.entries(members(at("/paths"))).flatMap(([path, item]) =>
  Object.entries(members(item)).flatMap(([method, operation]) =>
    METHODS.includes(method) ? [{ path, method, item: members(item), operation: members(operation) }] : [],
  ),
)

describe("the document", () => {
  test("is OpenAPI 3.1 with the parts that it must have", () => {
    expect(at("/openapi")).toMatch(/^3\.1\.\d$/)
    expect(at("/info")).toMatchObject({ title: "Porchlight", version: "1.2.3", license: { name: "MIT" } })
    expect(operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "get /v1/sites/{site}",
      "get /v1/sites/{site}/form",
      "get /v1/sites/{site}/bookings",
      "post /v1/sites/{site}/bookings",
      "get /v1/admin/sites",
      "get /v1/admin/bookings",
      "get /v1/admin/sites/{site}/bookings/{reference}",
      "put /v1/admin/sites/{site}/bookings/{reference}",
      "post /v1/admin/sites/{site}/bookings/{reference}/replay",
      "post /v1/admin/sites/{site}/bookings/{reference}/handle",
      "get /v1/admin/replays",
      "post /v1/admin/replays",
      "post /v1/admin/sites/{site}/bookings/{reference}/release",
      "post /v1/admin/sites/{site}/bookings/{reference}/erase",
      "get /v1/admin/quarantine",
      "post /v1/admin/quarantine",
      "post /v1/admin/people/find",
      "post /v1/admin/people/export",
      "post /v1/admin/people/erase",
      "get /v1/admin/keys",
      "post /v1/admin/sites/{site}/keys",
      "get /v1/admin/audit",
      "get /healthz",
      "get /readyz",
    ])
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test("describes every response, and each has a description and a status", () => {
    for (const { operation } of operations) {
      const responses = Object.entries(members(operation.responses))
      expect(responses.length).toBeGreaterThan(0)
      for (const [status, response] of responses) {
        expect(status).toMatch(/^[1-5]\d\d$/)
        expect(members(response).description).toBeTruthy()
        expect(Object.keys(members(members(response).content))).toHaveLength(1)
      }
    }
  })

  test("declares each parameter of a path, and has no reference that leads nowhere", () => {
    for (const { path, item } of operations) {
      const declared = objectsIn(item.parameters ?? []).flatMap(({ in: place, name }) =>
        place === "path" ? [name] : [],
      )
      expect(declared).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    }
    const refs = objectsIn(document).flatMap(({ $ref }) => (typeof $ref === "string" ? [$ref] : []))
    expect(refs.length).toBeGreaterThan(5)
    for (const ref of refs) expect(at(ref.slice(1)), ref).toBeDefined()
  })

  test("names every problem code with its status, and every code of a field", () => {
    const codes = objectsIn(at("/components/schemas/Problem/properties/code/oneOf") ?? []).map((code) => code.const)
    expect(codes).toEqual(Object.keys(PROBLEMS))
    expect(JSON.stringify(at("/components/schemas/Problem/properties/errors"))).toContain(
      JSON.stringify(FIELD_CODES).slice(1, -1),
    )
  })

  test("tells of each answer of a booking under its status, and when to come back", () => {
    const responses = members(at("/paths/~1v1~1sites~1{site}~1bookings/post/responses"))
    expect(Object.keys(responses)).toEqual(["202", "400", "403", "404", "413", "415", "422", "429", "500", "503"])
    for (const status of ["429", "503"])
      expect(members(members(responses[status]).headers)["Retry-After"]).toBeDefined()
    for (const [code, { status }] of Object.entries(PROBLEMS)) {
      if (["not_found", "method_not_allowed", "not_ready", ...ADMIN_PROBLEMS].includes(code)) continue
      expect(members(responses[status]).description).toContain(`\`${code}\``)
    }
  })

  test("tells of every problem that only an operator meets, with the operations that answer it", () => {
    const told = JSON.stringify(
      operations.filter(({ path }) => path.startsWith("/v1/admin")).map((one) => one.operation),
    )
    for (const code of ADMIN_PROBLEMS) expect(told).toContain(`\`${code}\``)
  })

  test("tells what a token's two addresses answer to who names no key", async () => {
    const { app } = await appForTest()
    for (const name of ["form", "bookings"]) {
      const { status } = await app.request(`/v1/sites/acme/${name}`, { headers: { Origin: ORIGIN } })
      const told = members(at(`/paths/~1v1~1sites~1{site}~1${name}/get/responses`))
      expect(members(told[status]).description, `${status} of ${name}`).toBeTruthy()
    }
  })

  test("tells what health and readiness say", async () => {
    const { app } = await appForTest()
    for (const name of ["healthz", "readyz"]) {
      const schema = at(`/paths/~1${name}/get/responses/200/content/application~1json/schema`)
      const { const: status } = members(members(members(schema).properties).status)
      expect(await (await app.request(`/${name}`)).json()).toEqual({ status })
    }
  })

  test("is served as it was built", async () => {
    const { app } = await appForTest({ openapi: JSON.stringify(document) })
    const answer = await app.request("/openapi.json")
    expect(answer.headers.get("Content-Type")).toContain("application/json")
    expect(await answer.json()).toEqual(document)
  })
})
