import type { Stage } from "./stage.ts"

/** What a form can wear besides its own light. */
export const THEMES = {
  dark: { theme: "dark" },
  "a contractor's yellow on cream": { style: "--porchlight-accent: #ffd400; --porchlight-surface: #fff8e1" },
  "a contractor's blue by night": {
    style: "--porchlight-accent: #1d4ed8; --porchlight-surface: #0b1220; --porchlight-text: #e5e7eb",
  },
  "forced colours": {},
} as const satisfies Record<string, { theme?: string; style?: string }>

export type ThemeName = keyof typeof THEMES

/** Dresses the form as it stands, and does something before it gets its own looks back. */
export const wearing = async ({ page, host }: Stage, name: ThemeName, act: () => Promise<void>) => {
  const wear = (theme: Readonly<Record<string, string>>) =>
    host.evaluate((element, worn) => {
      for (const attribute of ["theme", "style"]) element.removeAttribute(attribute)
      for (const [attribute, value] of Object.entries(worn)) element.setAttribute(attribute, value)
    }, theme)
  await wear(THEMES[name])
  if (name === "forced colours") await page.emulateMedia({ forcedColors: "active" })
  await act()
  if (name === "forced colours") await page.emulateMedia({ forcedColors: "none" })
  await wear({})
}
