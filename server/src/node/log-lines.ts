/** The lines of this turn of the event loop. */
let lines: string[] = []

const write = () => {
  if (lines.length === 0) return
  const text = lines.join("\n")
  lines = []
  console.log(text)
}
process.on("exit", write)

/** Writes a line of the log together with all others of this turn: each write to a pipe waits for it. */
export const writeLine = (line: string): void => {
  if (lines.push(line) === 1) setImmediate(write)
}
