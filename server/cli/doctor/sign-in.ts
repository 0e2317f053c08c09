import { members, textOf } from "../../src/servicetitan/answer-json.ts"
import type { Reply } from "../../src/servicetitan/transport.ts"
import { type Finding, mend, unsure, well } from "./finding.ts"
import { hostOf, type Patient, variableOf } from "./patient.ts"
import { isMade, lostInWords, type ServiceTitan, titleOf } from "./servicetitan.ts"

/** More than this and signatures, times and "today" begin to be wrong. */
const MOST_SKEW_MS = 60_000

/** Asks for a token, and reads the clock of whoever answers. */
export const signIn = async (
  patient: Patient,
  serviceTitan: ServiceTitan,
  now: () => number,
): Promise<{ token?: string | undefined; findings: Finding[] }> => {
  const host = hostOf(patient.site.account.authUrl)
  const askedAt = now()
  const reply = await serviceTitan.token()
  if (reply.kind !== "answered") {
    const check = patient.site.sandbox
      ? "The sandbox runs beside pnpm start, and nowhere else."
      : "Check the network and the name server of this machine, and authUrl if you have set one."
    return { findings: [mend("Token server", `${host} ${lostInWords(reply)}. ${check}`)] }
  }
  const token = isMade(reply) ? textOf(members(reply.body).access_token) : undefined
  const clock = clockOf(reply.headers, (askedAt + now()) / 2)
  return {
    token,
    findings: [clock, token === undefined ? refused(patient, host, reply) : well("Token", `${host} gives one.`)],
  }
}

const clockOf = (headers: Headers, at: number): Finding => {
  const theirs = Date.parse(headers.get("Date") ?? "")
  if (Number.isNaN(theirs)) return unsure("Clock", "The answer tells no time to compare with.")
  const ahead = Math.round((at - theirs) / 1000)
  if (Math.abs(ahead) * 1000 <= MOST_SKEW_MS) return well("Clock", "It agrees with ServiceTitan's.")
  const by = `${Math.abs(ahead)} seconds ${ahead > 0 ? "ahead of" : "behind"}`
  return mend("Clock", `This machine's clock is ${by} ServiceTitan's. Let it follow a time server (NTP).`)
}

const refused = (patient: Patient, host: string, reply: Extract<Reply, { kind: "answered" }>): Finding => {
  const { status } = reply
  const { environment } = patient.config.serviceTitan
  if (titleOf(reply) === "invalid_client" || status === 401) {
    const variables = `${variableOf(patient, "clientId")} and ${variableOf(patient, "clientSecret")}`
    return mend(
      "Token",
      `${host} does not know this client. Check ${variables}: are they complete, of this tenant, and of the environment "${environment}"? ` +
        "Production and integration have different ones.",
    )
  }
  if (status === 429) return unsure("Token", `${host} wants fewer requests. Try again in a few minutes.`)
  if (status >= 500)
    return unsure("Token", `${host} fails (status ${status}). Check ServiceTitan's status page, then try again.`)
  return mend("Token", `${host} gives no token (status ${status}). Is it ServiceTitan's token server?`)
}
