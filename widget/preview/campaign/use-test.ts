import type { CampaignQuestion } from "@porchlight/shared/preview"
import { useEffect, useRef, useState } from "preact/hooks"
import { askCampaign, type Campaign } from "../ask-server.ts"

/** The last test's answer with what was asked, and a function that makes another one. Of two at once, the later one counts. */
export const useTest = (site: string) => {
  const [state, setState] = useState<"testing" | { question: CampaignQuestion; campaign: Campaign }>()
  const latest = useRef(0)
  // What one site answered says nothing of the next.
  useEffect(() => {
    latest.current += 1
    setState(undefined)
  }, [site])

  const test = async (question: CampaignQuestion) => {
    latest.current += 1
    const turn = latest.current
    setState("testing")
    const campaign = await askCampaign(site, question)
    if (turn === latest.current) setState({ question, campaign })
  }
  return [state, test] as const
}
