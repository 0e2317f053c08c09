import type { CampaignQuestion } from "@porchlight/shared/preview"
import type { Campaign } from "../ask-server.ts"
import { Copyable } from "../tag/copyable.tsx"
import { useWords } from "../words/ui-language.ts"
import { Verdict } from "./verdict.tsx"
import { WORDS } from "./words.ts"

type Props = { site: string; question: CampaignQuestion; campaign: Campaign }

/** What the server said, or why it did not. */
export const AnswerPart = ({ site, question, campaign }: Props) => {
  const words = useWords(WORDS)
  switch (campaign.kind) {
    case "told":
      return <Verdict answer={campaign.answer} />
    case "off":
      return (
        <>
          <h3>{words.off.title}</h3>
          <p>{words.off.why}</p>
          <p>{words.off.once}</p>
          <Copyable text={commandFor(site, question)} button={words.copyCommand} />
          <p>{words.off.here}</p>
          <Copyable text='"preview": true' button={words.copyKey} />
        </>
      )
    case "busy":
      return <p>{words.busy}</p>
    case "failed":
      return <p>{words.failed}</p>
  }
}

const commandFor = (site: string, { address, referrer, first }: CampaignQuestion) =>
  [
    `npx -y pnpm@12 porchlight campaign ${site} ${quoted(address)}`,
    ...(referrer ? [`--referrer ${quoted(referrer)}`] : []),
    ...(first ? [`--first ${quoted(first)}`] : []),
  ].join(" ")

/** For a shell: within single quotes nothing means anything but the quote itself, which no address that `URL` wrote needs. */
const quoted = (address: string) => `'${address.replaceAll("'", "%27")}'`
