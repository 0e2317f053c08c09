type Props = {
  id: string
  label: string
  help: string
  fault?: string | undefined
  value: string
  onInput: (text: string) => void
}

/** A field for much text that was copied elsewhere. */
export const PasteField = ({ id, label, help, fault, value, onInput }: Props) => (
  <div class="field">
    <label for={id}>{label}</label>
    <p id={`${id}-help`} class={fault ? "help error" : "help"}>
      {fault ?? help}
    </p>
    <textarea
      id={id}
      class="paste"
      rows={4}
      spellcheck={false}
      autocomplete="off"
      autocapitalize="none"
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
      aria-describedby={`${id}-help`}
      aria-invalid={fault !== undefined}
    />
  </div>
)
