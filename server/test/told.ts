/**
 * What log lines tell, without the moments, the port and the references: part of somebody's number may be in those by chance, once in
 * some hundred runs.
 */
export const toldIn = (lines: readonly string[]): string =>
  JSON.stringify(lines.map((line) => ({ ...JSON.parse(line), time: undefined, url: undefined, reference: undefined })))
