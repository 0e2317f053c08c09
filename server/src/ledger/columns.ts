/** A column that may be empty, as a number; undefined where it holds none. */
export const numberOf = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined)

/** A column that may be empty, as a text; undefined where it holds none. */
export const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)
