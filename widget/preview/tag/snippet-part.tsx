import { useWords } from "../words/ui-language.ts"
import { Copyable } from "./copyable.tsx"
import { Marked } from "./marked.tsx"
import { hostedPage, type Wish } from "./pieces.ts"
import type { Platform } from "./platforms.ts"
import { type Block, snippetFor } from "./snippet.ts"
import { STEPS } from "./steps/steps.ts"
import { WORDS } from "./words.ts"

/** What carries the colours of a theme. */
const isThemed = ({ code }: Block) => code.includes("--porchlight-")

/** What to do on one platform, and the code for it. */
export const SnippetPart = ({ platform, wish }: { platform: Platform; wish: Wish }) => {
  const { blocks } = useWords(WORDS)
  const { steps, notes = [], pinned } = useWords(STEPS)[platform]
  const { origin, settings } = wish
  const filled = (text: string) => text.replace("{host}", new URL(origin).host).replace("{hosted}", hostedPage(wish))
  const code = snippetFor(platform, wish)

  return (
    <>
      <ol class="steps">
        {steps[settings.mode ?? "inline"].map((step) => (
          <li key={step}>
            <Marked text={filled(step)} />
          </li>
        ))}
      </ol>
      {code.map((block, index) => (
        <div key={block.name} class="block">
          {code.length > 1 && <h3>{blocks[block.name].title}</h3>}
          <Copyable text={block.code} button={blocks[block.name].copy} main={index === 0} themed={isThemed(block)} />
        </div>
      ))}
      {[...notes, ...(wish.release && wish.pinned && pinned ? [pinned] : [])].map((note) => (
        <p key={note} class="quiet">
          <Marked text={filled(note)} />
        </p>
      ))}
    </>
  )
}
