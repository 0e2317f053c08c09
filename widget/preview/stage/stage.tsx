import type { PublicSite } from "@porchlight/shared/site"
import type { Settings } from "../settings/settings.ts"
import { WORDS } from "../words.ts"
import { Device } from "./device.tsx"

/** The real form, live, at the two widths that matter; and in plain words where it sends to. */
export const Stage = ({ site, settings }: { site: PublicSite; settings: Settings }) => {
  // The frames get the site's own theme told too, so that the page around the form suits it.
  const dressed = { ...settings, theme: settings.theme ?? site.theme.mode }
  return (
    <>
      <p class="sends">{site.sandbox ? WORDS.stage.sandbox : WORDS.stage.dry}</p>
      <Device name="phone" title={WORDS.stage.phone} width={390} height={780} site={site} settings={dressed} />
      <Device name="desktop" title={WORDS.stage.desktop} width={1280} height={900} site={site} settings={dressed} />
    </>
  )
}
