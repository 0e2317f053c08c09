import { expect, test } from "vitest"
import { openapiDocument } from "../../../server/src/openapi.ts"
import { ROUTES } from "./routes.ts"

test("every route that the API's document tells of is shot at", () => {
  const told = Object.entries(openapiDocument("1").paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .filter((member) => member !== "parameters")
      .map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  )
  expect(told.length).toBeGreaterThan(10)
  expect(ROUTES.map(({ method, path }) => `${method} ${path}`)).toEqual(expect.arrayContaining(told))
})
