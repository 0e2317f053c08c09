import type { CampaignQuestion } from "@porchlight/shared/preview"
import { useEffect, useRef, useState } from "preact/hooks"
import { askCampaign, type Campaign } from "../ask-server.ts"

/**
 * The last test's answer with what was asked, a function that makes another one, and one that takes the answer away. Of two
 * tests at once, the later one counts.
 */
export const useTest = (site: string) => {
  const [state, setState] = useState<"testing" | { question: CampaignQuestion; campaign: Campaign }>()
  const latest = useRef(0)
  const forget = () => {
    latest.current += 1
    setState(undefined)
  }
  // What one site answered says nothing of the next.
  useEffect(forget, [site])

  const test = async (question: CampaignQuestion) => {
    latest.current += 1
    const turn = latest.current
    setState("testing")
    const campaign = await askCampaign(site, question)
    if (turn === latest.current) setState({ question, campaign })
  }
  return [state, test, forget] as const
}
