import { PRESET_NAMES, themeSchema } from "@porchlight/shared"
import { contrast, fromHex } from "@porchlight/shared/palette/contrast"
import * as z from "zod/mini"
import { toCheck } from "../config-rules.ts"
import { type ThemeConfig, toTheme } from "../to-theme.ts"
import { about, whole } from "../values.ts"

const COLOR = /^#[0-9a-f]{6}$/i
const color = z.optional(z.string().check(z.regex(COLOR, "must be a colour such as #b45309")))

/** The least that people with weak eyes can read (WCAG 2.2, 1.4.3). */
const READABLE = 4.5

const isColor = (value: unknown): value is string => typeof value === "string" && COLOR.test(value)

/** Contractors are sued over text that cannot be read, and a form that quietly takes another colour puzzles its owner. */
const readableText = toCheck<ThemeConfig>((config, tell) => {
  const { surface, text } = toTheme(config)
  if (!isColor(surface) || !isColor(text)) return
  const ratio = contrast(fromHex(surface), fromHex(text))
  if (ratio >= READABLE) return
  const found = (Math.floor(ratio * 10) / 10).toFixed(1)
  tell(
    ["text"],
    `is hard to read on the surface: contrast ${found}, and ${READABLE} is the least. Choose one darker, the other lighter`,
  )
})

/** How the form looks. */
export const themeConfigSchema = z
  .strictObject({
    preset: about("A look to begin with; what else is said here goes before it.", z.optional(z.enum(PRESET_NAMES))),
    accent: about("The one colour of the form. Text on it is computed.", color),
    surface: about("What the form stands on.", color),
    text: about("What is written there. Must be readable on the surface.", color),
    font: about("As the page around it (the default), or the visitor's system font.", themeSchema.shape.font),
    density: about("How much room there is between things.", themeSchema.shape.density),
    mode: about("auto follows the visitor's system.", themeSchema.shape.mode),
    radius: about("Corner radius of controls, in px.", z.optional(whole(0, 24))),
  })
  .check(readableText)
