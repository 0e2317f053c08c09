/** Each write to a pipe blocks. This way, a thousand lines a second are a hundred writes. */
const TOGETHER_MS = 10

let lines: string[] = []

const write = () => {
  if (lines.length === 0) return
  const text = lines.join("\n")
  lines = []
  console.log(text)
}
process.on("exit", write)

// A log on a full disk, or whose reader is gone, must not end the server: it lacks these lines, and bookings still come in. Without a
// listener the stream's error is the process's.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {})

/** Writes a line of the log together with all others of the next 10 ms; at the latest when the process ends. */
export const writeLine = (line: string): void => {
  if (lines.push(line) === 1) setTimeout(write, TOGETHER_MS)
}
