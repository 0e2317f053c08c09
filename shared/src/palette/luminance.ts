/** Red, green and blue as a screen has them: whole numbers from 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number]

/** Relative luminance, 0 for black to 1 for white (WCAG 2.2). */
export const luminance = (color: Color): number => {
  const [red, green, blue] = color
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

const linear = (part: number) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)

/** Whether white can be read better on it than black: where both come to the same contrast, (1 + 0.05) · (0 + 0.05). */
export const isDark = (ground: Color): boolean => (luminance(ground) + 0.05) ** 2 <= 1.05 * 0.05
