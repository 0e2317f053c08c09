/** A browser that can be tried: where its program is (none: Playwright knows), and what it needs in its environment. */
export type Candidate = { executablePath?: string; env?: Record<string, string> }

/** A place where a browser may be found. It is asked only once all places before it had none that works. */
export type Source = { name: string; candidates(): Promise<readonly Candidate[]> | readonly Candidate[] }

/** What came of starting a browser: its version, or why it is of no use. */
export type Proof = { works: true; version: string } | { works: false; reason: string }

type Search = {
  sources: readonly Source[]
  prove(candidate: Candidate): Promise<Proof>
  /** Is told one line about each browser that was tried. */
  say(line: string): void
  /** The name of a source or the path of a browser: then no other is tried. */
  wish?: string | undefined
}

/** Thrown where no browser works. Its message says what to install. */
export class NoBrowser extends Error {
  override name = "NoBrowser"
}

const INSTALL =
  "Install Chromium or Google Chrome with your system's package manager, run `npx playwright install --with-deps chromium`, " +
  "or set PORCHLIGHT_BROWSER to the path of a Chromium that you have."

/**
 * Finds the first browser that works, in the order of the sources. A browser counts once it has been started and has
 * shown text: a program file may be there and still lack its libraries or every font.
 *
 * @throws {NoBrowser} where none works
 */
export const findBrowser = async ({ sources, prove, say, wish }: Search): Promise<Candidate> => {
  for (const { name, candidates } of wish ? wished(wish, sources) : sources) {
    for (const candidate of await candidates()) {
      const proof = await prove(candidate)
      const place = candidate.executablePath ? `${name}, ${candidate.executablePath}` : name
      if (proof.works) {
        say(`Browser: Chromium ${proof.version} (${place})`)
        return candidate
      }
      say(`Browser: not ${place}: ${proof.reason}`)
    }
  }
  throw new NoBrowser(
    wish ? `PORCHLIGHT_BROWSER is "${wish}", but there is no browser that works. ${INSTALL}` : `No browser. ${INSTALL}`,
  )
}

const wished = (wish: string, sources: readonly Source[]): readonly Source[] => {
  const source = sources.find(({ name }) => name === wish)
  return [source ?? { name: "PORCHLIGHT_BROWSER", candidates: () => [{ executablePath: wish }] }]
}
