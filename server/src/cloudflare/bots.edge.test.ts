import { reset } from "cloudflare:test"
import { exports } from "cloudflare:workers"
import { formHeader } from "@porchlight/shared"
import { type Challenge, solveChallenge } from "altcha-lib"
import { deriveKey } from "altcha-lib/algorithms/pbkdf2"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { hearLog } from "../../test/edge/log.ts"
import { openOffice } from "../../test/edge/office.ts"
import { ADMIN_TOKEN } from "../../test/edge/operator.ts"
import { get, ORIGIN, post, URL_OF_WORKER } from "../../test/edge/visitor.ts"
import { PATIENCE } from "../../test/patience.ts"
import { formTokensSignedWith } from "../bots/form-tokens.ts"

beforeEach(() => void hearLog())
afterEach(reset)

type Listed = { bookings: { site: string; reference: string; reason: string }[] }

const admin = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
  const headers = { Authorization: `Bearer ${ADMIN_TOKEN}`, "Content-Type": "application/json" }
  return (await exports.default.fetch(`${URL_OF_WORKER}/v1/admin${path}`, { ...init, headers })).json()
}

const quarantined = async () => (await admin<Listed>("/bookings?state=quarantined")).bookings
const sentBy = async (robot: Parameters<typeof post>[0]) =>
  (await (await post(robot)).json<{ reference: string }>()).reference

test("a person's request reaches the office, with the token that the form was given", async () => {
  const office = openOffice()
  const key = crypto.randomUUID()
  const form = { site: "acme", host: "www.acme.example", key }
  const token = formTokensSignedWith(["a secret of the tests"]).sign(form, {
    at: Date.now() - 20_000,
    challenged: false,
    plain: false,
  })
  expect((await post({ key, form: formHeader({ token }) })).status).toBe(202)
  await vi.waitFor(() => expect(office.bookings).toHaveLength(1), PATIENCE)
})

test("a script is given something to compute, and is known by whether it has", async () => {
  openOffice()
  const begin = async (key: string) => {
    const answer = await get(`/v1/sites/acme/form?key=${key}`, { Origin: ORIGIN })
    return answer.json<{ token: string; challenge: Challenge }>()
  }
  const [diligent, lazy] = [crypto.randomUUID(), crypto.randomUUID()]
  const { token, challenge } = await begin(diligent)
  const solution = await solveChallenge({ challenge, deriveKey })
  const proof = btoa(JSON.stringify({ challenge, solution }))
  await post({ key: diligent, form: formHeader({ token, proof, honeypot: true }) })
  await post({ key: lazy, form: formHeader({ token: (await begin(lazy)).token, proof, honeypot: true }) })
  // The trap has both of them shown, however long a busy machine takes.
  expect((await quarantined()).map(({ reason }) => reason)).toEqual([
    expect.stringMatching(/honeypot,proof_invalid$/),
    expect.stringMatching(/honeypot$/),
  ])
})

test("what is quarantined wakes no delivery; released, it reaches the office", async () => {
  const office = openOffice()
  const reference = await sentBy({ form: "h=1" })
  expect(await quarantined()).toMatchObject([{ site: "acme", reference, reason: "honeypot" }])
  expect(office.requests).toEqual([])
  await admin(`/sites/acme/bookings/${reference}/release`, { method: "POST" })
  await vi.waitFor(() => expect(office.bookings).toMatchObject([{ externalId: reference }]), PATIENCE)
})

test("what was quarantined and comes again with nothing against it reaches the office by itself", async () => {
  const office = openOffice()
  const key = crypto.randomUUID()
  const reference = await sentBy({ key, form: "t=made-up" })
  expect(await quarantined()).toMatchObject([{ reference, reason: "token_invalid" }])
  expect(await sentBy({ key })).toBe(reference)
  await vi.waitFor(() => expect(office.bookings).toMatchObject([{ externalId: reference }]), PATIENCE)
})

test("of many sites all that is quarantined is counted, and erased together", async () => {
  openOffice()
  for (const site of ["acme", "acme", "bolt"]) await post({ site, form: "h=1" })
  expect(await admin("/quarantine")).toEqual({ count: 3 })
  const body = JSON.stringify({ do: "erase", reason: "honeypot", expected: 3 })
  expect(await admin("/quarantine", { method: "POST", body })).toEqual({ count: 3 })
  expect(await quarantined()).toEqual([])
})
