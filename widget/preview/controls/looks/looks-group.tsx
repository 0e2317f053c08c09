import type { PublicSite } from "@porchlight/shared/site"
import { useState } from "preact/hooks"
import { USUAL_RADIUS } from "../../../src/element/theme.ts"
import { ColorsFromWebsite } from "../../colors/colors-from-website.tsx"
import { ContrastGuard } from "../../contrast/contrast-guard.tsx"
import { modeOf } from "../../settings/differs.ts"
import { DENSITIES, FONTS, type Settings, THEMES } from "../../settings/settings.ts"
import { useWords } from "../../words/ui-language.ts"
import { Choice } from "../choice.tsx"
import { countChanged, Group } from "../group.tsx"
import { ColorField } from "./color-field.tsx"
import { Presets } from "./presets.tsx"
import { RadiusField } from "./radius-field.tsx"
import { WORDS } from "./words.ts"
import { wornColors } from "./worn-colors.ts"

type Props = { site: PublicSite; settings: Settings; onChange: (some: Partial<Settings>) => void }

const COLORS = ["accent", "surface", "text"] as const
const OWN = "own"

/** On a phone all groups begin folded: they fit on one screen then. */
const isWide = () => matchMedia("(min-width: 760px)").matches

/** Colours, font, corners and density. */
export const LooksGroup = ({ site, settings, onChange }: Props) => {
  const words = useWords(WORDS)
  const { theme, accent, surface, text, font, radius, density } = settings
  const [open] = useState(isWide)
  const own = site.theme
  const worn = wornColors(site, settings)
  return (
    <Group title={words.title} changed={countChanged(theme, accent, surface, text, font, radius, density)} open={open}>
      <Presets look={settings} onChange={onChange} />
      <div class="colors">
        {COLORS.map((name) => (
          <ColorField
            key={name}
            name={name}
            own={worn[name]}
            chosen={settings[name]}
            onChange={(color) => onChange({ [name]: color })}
          />
        ))}
      </div>
      <ContrastGuard settings={settings} site={site} onChange={onChange} />
      <ColorsFromWebsite chosen={settings} onChange={onChange} />
      {surface ? (
        <p class="help">{words.decided[modeOf(settings) === "dark" ? "dark" : "light"]}</p>
      ) : (
        <Choice
          name="theme"
          legend={words.theme}
          options={[OWN, ...THEMES]}
          names={{ ...words.themes, [OWN]: own.mode ? words.asConfigured : words.likePage }}
          chosen={theme ?? OWN}
          onChange={(chosen) => onChange({ theme: chosen === OWN ? undefined : chosen })}
        />
      )}
      <Choice
        name="font"
        legend={words.font}
        options={FONTS}
        names={words.fonts}
        chosen={font ?? own.font ?? "page"}
        onChange={(chosen) => onChange({ font: chosen })}
      />
      <Choice
        name="density"
        legend={words.density}
        options={DENSITIES}
        names={words.densities}
        chosen={density ?? own.density ?? "regular"}
        onChange={(chosen) => onChange({ density: chosen })}
      />
      <RadiusField radius={radius ?? own.radius ?? USUAL_RADIUS} onChange={(chosen) => onChange({ radius: chosen })} />
    </Group>
  )
}
