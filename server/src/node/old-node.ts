/** What the documents ask for: since then a file is told whether it was started or only imported. */
const MAJOR = 24
const MINOR = 2

type Runtime = {
  /** `import.meta.main` of any of our files. */
  main: boolean | undefined
  version: string
  /** Whether it has `node:sqlite`, and it is not switched off. */
  hasSqlite: boolean
}

/**
 * Says that this Node.js cannot run the server or a command. An old one takes what was started for something that was only imported,
 * and would end well with nothing done: no server, no backup, and no word. A still older one is without SQLite.
 */
export const oldNode = ({ main, version, hasSqlite }: Runtime): string | undefined => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  const isOld = major < MAJOR || (major === MAJOR && minor < MINOR)
  if (isOld && (main === undefined || !hasSqlite)) {
    return `Porchlight needs Node.js ${MAJOR}.${MINOR} or newer. This is ${version}.`
  }
  return hasSqlite ? undefined : "Porchlight needs Node.js with its SQLite, which is switched off here or was left out."
}
