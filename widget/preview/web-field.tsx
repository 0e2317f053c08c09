import type { ComponentChildren } from "preact"

type Props = {
  id: string
  label: string
  help?: string | undefined
  fault: string | undefined
  placeholder?: string
  value: string
  onInput: (text: string) => void
  /** What stands below the box. */
  children?: ComponentChildren
}

/** A field for the address of a page. */
export const WebField = ({ id, label, help, fault, placeholder, value, onInput, children }: Props) => {
  const said = fault ?? help
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {said && (
        <p id={`${id}-help`} class={fault ? "help error" : "help"}>
          {said}
        </p>
      )}
      <input
        id={id}
        class="wide"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        aria-describedby={said ? `${id}-help` : undefined}
        aria-invalid={fault !== undefined}
      />
      {children}
    </div>
  )
}
