import type { PublicSite } from "@porchlight/shared/site"
import { useMemo } from "preact/hooks"
import { BookingPagePanel } from "./booking-page/booking-page-panel.tsx"
import { CampaignTester } from "./campaign/campaign-tester.tsx"
import { InstallCheck } from "./check/install-check.tsx"
import { CopyGuard } from "./contrast/copy-guard.tsx"
import type { Settings } from "./settings/settings.ts"
import { useRested } from "./settings/use-rested.ts"
import { TagPanel } from "./tag/tag-panel.tsx"
import type { Taking } from "./tag/use-taking.ts"

type Props = {
  site: PublicSite
  /** Only what differs from the site. */
  settings: Settings
  taking: Taking
  onTake: (some: Partial<Taking>) => void
  onChange: (some: Partial<Settings>) => void
}

/**
 * The code to copy, and what helps once it is on a page. It follows the form a moment later, but nobody copies an earlier choice: each
 * press in here catches up first.
 */
export const Take = ({ site, settings, taking, onTake, onChange }: Props) => {
  const [rested, catchUp] = useRested(settings)
  const panels = useMemo(
    () => (
      <>
        <CopyGuard settings={rested} site={site} onChange={onChange}>
          <TagPanel site={site} settings={rested} taking={taking} onTake={onTake} />
        </CopyGuard>
        <BookingPagePanel settings={rested} />
        <div class="tools">
          <InstallCheck site={site} />
          <CampaignTester site={site} />
        </div>
      </>
    ),
    [site, rested, taking],
  )
  return (
    // A key, or a voice, clicks without a finger.
    <div id="take" class="take" tabIndex={-1} onPointerDownCapture={catchUp} onClickCapture={catchUp}>
      {panels}
    </div>
  )
}
