import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"

type Props = { onFile: (file: File) => void; children: ComponentChildren }

/** A place where a file may be dropped or pasted. Text that is dropped or pasted there goes where it would go anyway. */
export const FileDrop = ({ onFile, children }: Props) => {
  const [over, setOver] = useState(false)
  const take = (event: Event, given: DataTransfer | null) => {
    const file = given?.files[0]
    // Spreadsheets add a picture to the text that was copied.
    if (!file || given.types.includes("text/plain")) return
    // A dropped file would open in place of the page.
    event.preventDefault()
    onFile(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are a second way; the first is a button inside.
    <div
      class={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes("Files")) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        take(event, event.dataTransfer)
      }}
      onPaste={(event) => take(event, event.clipboardData)}
    >
      {children}
    </div>
  )
}
