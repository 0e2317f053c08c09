import {
  type CampaignAnswer,
  type CampaignQuestion,
  campaignAnswerSchema,
  type OriginQuestion,
  originAnswerSchema,
} from "@porchlight/shared/preview"
import { inTime } from "./in-time.ts"

/** `off`: this site's configuration does not let the preview tell. */
export type Campaign =
  | { kind: "told"; answer: CampaignAnswer }
  | { kind: "off" }
  | { kind: "busy" }
  | { kind: "failed" }

/** Asks which campaign a visitor of an address is counted to. Never throws. */
export const askCampaign = async (site: string, question: CampaignQuestion): Promise<Campaign> => {
  try {
    const answer = await ask(site, "campaign", question)
    if (answer.ok) return { kind: "told", answer: campaignAnswerSchema.parse(await answer.json()) }
    if (answer.status === 429) return { kind: "busy" }
    return { kind: answer.status === 404 ? "off" : "failed" }
  } catch {
    return { kind: "failed" }
  }
}

/** Asks whether the pages of an origin may send requests; undefined where nobody could say. Never throws. */
export const askOrigin = async (site: string, question: OriginQuestion): Promise<boolean | undefined> => {
  try {
    return originAnswerSchema.parse(await (await ask(site, "origin", question)).json()).allowed
  } catch {
    return undefined
  }
}

const ask = (site: string, about: "campaign" | "origin", question: object) =>
  fetch(`/preview/sites/${site}/${about}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(question),
    signal: inTime(),
  })
