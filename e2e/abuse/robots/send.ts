import { randomUUID } from "node:crypto"
import { FORM_TOKEN_MIN_MS, type FormProof, formHeader } from "@porchlight/shared"
import { booking, postBooking } from "../../harness/post.ts"
import { SITE } from "../../harness/site.ts"
import type { Town } from "../town.ts"

/** What became of one post: a booking of its own under a reference, or none. */
export type Answer = { status: number; reference: string | undefined }

/** A post as a robot makes it. */
export type Shot = {
  key?: string
  brings?: FormProof
  /** As it was captured, in place of what it brings. */
  header?: string | undefined
  body?: string
  /** The page that it says it comes from; the contractor's where nothing is said. */
  origin?: string
  /** Where it comes from; from a new address where nothing is said. */
  at?: string
}

/** Robots of today call themselves browsers. */
export const AGENT =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"

/** Sends one post as a robot does, and reads what became of it. */
export const shoot = async (
  { street, address }: Town,
  { key = randomUUID(), brings = {}, header = formHeader(brings), body, origin, at = address() }: Shot,
): Promise<Answer> => {
  const response = await postBooking(street, {
    key,
    body: body ?? JSON.stringify({ ...booking, name: "Robot" }),
    headers: {
      "User-Agent": AGENT,
      ...(origin && { Origin: origin }),
      [street.server.addressHeader]: at,
      "Porchlight-Form": header || undefined,
    },
  })
  const answer: unknown = await response.json()
  const { reference } = Object(answer) as Record<string, unknown>
  return { status: response.status, reference: typeof reference === "string" ? reference : undefined }
}

/** Gets a token as a browser would, or another one whose site, page or name of itself is told. */
export const getToken = async (
  { street: { server, website }, address }: Town,
  {
    key,
    site = SITE,
    origin = website.origin,
    agent = AGENT,
  }: { key: string; site?: string; origin?: string | null; agent?: string },
): Promise<string> => {
  const response = await fetch(`${server.url}/v1/sites/${site}/form?key=${key}`, {
    headers: {
      "User-Agent": agent,
      "Accept-Language": "en",
      [server.addressHeader]: address(),
      ...(origin !== null && { Origin: origin }),
    },
  })
  const { token }: { token?: string } = await response.json()
  if (!token) throw new Error(`The server answered ${response.status} in place of a token.`)
  return token
}

/**
 * Does what nothing but its haste gives away; once more where the machine was so busy that it came as slowly as a person does.
 *
 * @param act gets a token, and sends it
 */
export const inHaste = async (act: () => Promise<Answer>): Promise<Answer> => {
  const began = performance.now()
  const answer = await act()
  return performance.now() - began < FORM_TOKEN_MIN_MS ? answer : inHaste(act)
}

/** Does so many things, some at once. */
export const inTurns = async <Result>(count: number, act: (index: number) => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = []
  let next = 0
  const walk = async () => {
    while (next < count) {
      const index = next
      next += 1
      results[index] = await act(index)
    }
  }
  await Promise.all(Array.from({ length: 20 }, walk))
  return results
}
