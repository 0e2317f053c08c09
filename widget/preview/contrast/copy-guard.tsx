import type { PublicSite } from "@porchlight/shared/site"
import { type ComponentChildren, createContext } from "preact"
import { useContext, useState } from "preact/hooks"
import type { Settings } from "../settings/settings.ts"
import { CopyDialog } from "./copy-dialog.tsx"
import { mendsOf } from "./mend.ts"
import { type Failure, judge } from "./verdict.ts"
import { looksOf, wornTheme } from "./worn-theme.ts"

/** Copies at once, or asks first. */
type Guard = (copy: () => void) => void

const GuardContext = createContext<Guard>((copy) => copy())

/**
 * Every button that copies a theme goes through this: it copies at once if all of it can be read, else only after the marketer has
 * said yes.
 *
 * @example
 * const guard = useCopyGuard()
 * <button type="button" onClick={() => guard(copy)}>…</button>
 */
export const useCopyGuard = (): Guard => useContext(GuardContext)

type Props = {
  settings: Settings
  site: Pick<PublicSite, "theme">
  onChange: (some: Partial<Settings>) => void
  children: ComponentChildren
}

/** Stands around whatever copies a theme, and asks before unreadable colours are copied. */
export const CopyGuard = ({ settings, site, onChange, children }: Props) => {
  const [asked, setAsked] = useState<{ copy: () => void; failures: Failure[] }>()
  const theme = wornTheme(settings, site)
  const guard: Guard = (copy) => {
    const { failures } = judge(theme)
    if (failures.length) setAsked({ copy, failures })
    else copy()
  }

  return (
    <GuardContext.Provider value={guard}>
      {children}
      {asked && (
        <CopyDialog
          failures={asked.failures}
          onCopy={asked.copy}
          onMend={() => onChange(mendsOf(theme, looksOf(theme)[0]))}
          onClose={() => setAsked(undefined)}
        />
      )}
    </GuardContext.Provider>
  )
}
