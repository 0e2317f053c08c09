/** A line of the summary, where there is something to say. */
export type Line = string | undefined | false

export const isSaid = (line: Line): line is string => typeof line === "string" && line !== ""

/** A text behind its label. Its further lines are indented, so that none of them can pass for one of ours. */
export const behind = (label: string, text: string): string =>
  `${label} ${text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).join("\n  ")}`
