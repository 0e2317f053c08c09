/** What the documents ask for: since then a file is told whether it was started or only imported. */
const MAJOR = 24
const MINOR = 2

/**
 * Says that this Node.js is too old to run the server or a command. It takes what was started for something that was only imported,
 * and would end well with nothing done: no server, no backup, and no word.
 *
 * @param main `import.meta.main` of the file that was started or imported
 */
export const oldNode = (main: boolean | undefined, version = process.versions.node): string | undefined => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const isOld = major < MAJOR || (major === MAJOR && minor < MINOR)
  return main === undefined && isOld
    ? `Porchlight needs Node.js ${MAJOR}.${MINOR} or newer. This is ${version}.`
    : undefined
}
