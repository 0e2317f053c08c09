/** A column: its heading, and whether its cells are figures, which stand to the right. */
export type Column = { heading: string; figures?: boolean }

/** Lays out rows of text as a Markdown table that also reads well in a terminal. */
export const table = (columns: readonly Column[], rows: readonly (readonly string[])[]): string => {
  const widths = columns.map(({ heading }, index) =>
    Math.max(heading.length, ...rows.map((row) => row[index]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${columns
      .map(({ figures }, index) => {
        const [cell = "", width = 0] = [cells[index], widths[index]]
        return figures ? cell.padStart(width) : cell.padEnd(width)
      })
      .join(" | ")} |`
  const rule = columns.map(({ figures }, index) =>
    figures ? "-:".padStart(widths[index] ?? 0, "-") : "-".repeat(widths[index] ?? 0),
  )
  return [line(columns.map(({ heading }) => heading)), line(rule), ...rows.map(line)].join("\n")
}
