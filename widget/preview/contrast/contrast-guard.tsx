import type { PublicSite } from "@porchlight/shared/site"
import { useMemo, useRef } from "preact/hooks"
import { Fold } from "../fold.tsx"
import type { Settings } from "../settings/settings.ts"
import { useWords } from "../words/ui-language.ts"
import { AllPairs } from "./all-pairs.tsx"
import { FailureCard } from "./failure.tsx"
import { Sample } from "./sample.tsx"
import { judge } from "./verdict.ts"
import { WORDS } from "./words.ts"
import { wornTheme } from "./worn-theme.ts"

type Props = {
  settings: Settings
  site: Pick<PublicSite, "theme">
  onChange: (some: Partial<Settings>) => void
}

/** Measures every pair of the theme as it is chosen, says in plain words which cannot be read, and mends it in one press. */
export const ContrastGuard = ({ settings, site, onChange }: Props) => {
  const words = useWords(WORDS)
  const { accent, surface, text, mode } = wornTheme(settings, site)
  const verdict = useMemo(() => judge({ accent, surface, text, mode }), [accent, surface, text, mode])
  const said = useRef<HTMLParagraphElement>(null)

  const mend = (role: "accent" | "text", shade: string) => {
    onChange({ [role]: shade })
    // The button goes with what it mended: whoever pressed it hears the verdict instead.
    said.current?.focus()
  }

  return (
    <section class="contrast" aria-label={words.title}>
      <p ref={said} class={verdict.failures.length ? "verdict fails" : "verdict"} role="status" tabIndex={-1}>
        {verdict.failures.length ? words.fails : words.passes}
      </p>
      {verdict.failures.map((failure) => (
        <FailureCard key={failure.role} failure={failure} onMend={() => mend(failure.role, failure.shade)} />
      ))}
      {verdict.otherLink && (
        <p class="other-look">
          <Sample fore="link" {...verdict.otherLink} />
          <span>{words.other[verdict.otherLink.look](verdict.otherLink.color)}</span>
        </p>
      )}
      <Fold title={words.all}>
        {() => verdict.looks.map((checked) => <AllPairs key={checked.look} {...checked} />)}
      </Fold>
    </section>
  )
}
