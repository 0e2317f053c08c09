/**
 * A text with its blanks filled: `{name}` becomes what `values` has under that name, and stays as it is where there is
 * nothing. A sentence that ends in "p. m." already has its full stop.
 */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => `${values[name] ?? blank}`).replace(/([^.])\.\.$/, "$1.")
