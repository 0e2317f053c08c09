import { describe, expect, test } from "vitest"
import { type Env, objectsOf, secretsOf } from "./env.ts"

describe("the objects of a deployment", () => {
  /** Only their names are looked at here. */
  const SITES = { jurisdiction: (where: string) => `objects in ${where}` } as unknown as Env["SITES"]
  const bound = (variables: Partial<Env>) => ({ SITES, ...variables }) as Env

  test("are kept in the jurisdiction that is set, and anywhere without one", () => {
    expect(objectsOf(bound({ PORCHLIGHT_JURISDICTION: "eu" }))).toBe("objects in eu")
    expect(objectsOf(bound({}))).toBe(SITES)
  })

  test("are sealed by the secret that is set, and while it is changed opened by the one before", () => {
    const [current, before] = ["the one", "the one before"]
    expect(secretsOf(bound({ PORCHLIGHT_SECRET: ` ${current}\n`, PORCHLIGHT_SECRET_BEFORE: `${before} ` }))).toEqual({
      current,
      before,
    })
    expect(secretsOf(bound({ PORCHLIGHT_SECRET: current, PORCHLIGHT_SECRET_BEFORE: " " }))).toEqual({ current })
    expect(secretsOf(bound({ PORCHLIGHT_SECRET: " ", PORCHLIGHT_SECRET_BEFORE: before }))).toBeUndefined()
  })
})
