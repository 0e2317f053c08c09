/** One part of the benchmark, which can be asked for by its name. */
export type Section = {
  name: string
  title: string
  /** Left out where no name is given. */
  onlyByName?: true
  /**
   * Measures, and tells what came of it as Markdown.
   *
   * @param say is told what is under way, for whoever waits
   */
  measure(say: (line: string) => void): Promise<string>
}
