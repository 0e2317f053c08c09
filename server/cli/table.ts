/** Rows under their headings, each column as wide as its widest cell. */
export const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string => {
  const lines = [headings.map((heading) => heading.toUpperCase()), ...rows]
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => width(line[column]))))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
}

const width = (cell = "") => [...cell].length

/** `2026-11-22T07:15:30.123Z` as `2026-11-22 07:15:30Z`. */
export const shortTime = (iso: string): string => iso.replace("T", " ").replace(/\.\d+Z$/, "Z")

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`
