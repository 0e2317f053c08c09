/** Somebody in front of a browser, whatever drives it: Playwright, or a driver that knows WebDriver alone. */
export type Visitor = {
  open(url: string): Promise<void>
  /** CSS pixels. A browser may be unable to go below some width, and then stays there. */
  resize(width: number, height: number): Promise<void>
  /**
   * Runs a function in the page.
   *
   * @param inPage is sent as text, so it can use nothing from outside itself
   */
  see<Seen, Told>(inPage: (told: Told) => Seen, told: Told): Promise<Seen>
  /** Types over what a field of ours holds, found by its label. */
  type(label: string, text: string): Promise<void>
  /** Presses a button or follows a link, of the page or of ours, found by its name. */
  press(name: string): Promise<void>
  goBack(): Promise<void>
  /** The form as a PNG, however far it reaches below the window. A driver may be unable to take it. */
  picture?(): Promise<Buffer>
  /** The same of the window, without the given CSS pixels at its top. */
  windowPicture?(top: number): Promise<Buffer>
}
