/**
 * A text with its blanks filled: `{name}` becomes what `values` has under that name, or stays as it is if there is nothing. A
 * line that ends in "p. m.", or in an initial, gets no second full stop.
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => `${values[name] ?? blank}`).replace(/([^.])\.\.$/gm, "$1.")
