import type { Language } from "@porchlight/shared/limits"
import type { ThemeMode } from "./settings/settings.ts"

/** Every text of the preview that a person sees. */
export const WORDS = {
  title: "Preview",
  settings: "How it looks",
  site: {
    label: "Site",
    show: "Show",
    help: "The id from the configuration, such as acme-heating.",
    malformed: "A site’s id has small letters, digits and hyphens only.",
    loading: "Asking for the site …",
    gone: (id: string) => `There is no site “${id}” here. Check the id in the configuration.`,
    unreachable: "Porchlight does not answer. Check that it runs, then try again.",
    again: "Try again",
  },
  language: {
    label: "Language",
    help: "Automatic is the page’s language, else the visitor’s.",
    automatic: "Automatic",
  },
  accent: {
    label: "Color",
    pick: "Pick a color",
    hex: "Color as hex",
    malformed: "A color has six digits or letters from a to f, like #0f766e.",
    reset: "Back to the site’s own",
    sample: "Send request",
    given: (accent: string) => `Drawn as ${accent}, so that its text can be read.`,
    contrast: (text: string, ratio: number) => `${text} text on it: ${ratio.toFixed(1)} to 1, ${ease(ratio)}.`,
    white: "White",
    dark: "Dark",
  },
  theme: {
    label: "Light or dark",
    names: { auto: "Like the system", light: "Light", dark: "Dark" } satisfies Record<ThemeMode, string>,
    likePage: "Like the page",
    asConfigured: "As configured",
  },
  stage: {
    sandbox: "This is the real form. What you send here goes to the sandbox, and to no real office.",
    dry: "This is the real form, but nothing that you send here leaves this page: it answers as if it had arrived.",
    phone: "On a phone",
    desktop: "On a computer",
    frame: (where: string, site: string) => `${site}: the form ${where.toLowerCase()}`,
    width: (px: number, scale: number) =>
      `${px} px wide${scale < 0.995 ? `, shown at ${Math.round(scale * 100)} %` : ""}`,
  },
  tag: {
    label: "The tag",
    help: "Paste it into the page where the form shall stand. It carries only what differs from the site’s own settings.",
    policy:
      "Does the page forbid inline styles (a strict Content-Security-Policy)? Then leave the first line out, and have this put into the site’s configuration. It holds for every page that has the tag:",
    copy: "Copy",
    copyTag: "Copy the tag",
    copied: "Copied",
    byHand: "Selected: press Ctrl+C or ⌘C",
  },
}

export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", es: "Español", fr: "Français" }

/** Contrast in words, by the steps of WCAG 2.2. */
const ease = (ratio: number) => {
  if (ratio >= 7) return "very easy to read"
  if (ratio >= 4.5) return "easy to read"
  return "hard to read"
}
