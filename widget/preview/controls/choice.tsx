type Props<Option extends string> = {
  /** Of the group of radio buttons. */
  name: string
  legend: string
  options: readonly Option[]
  names: Record<Option, string>
  chosen: Option
  /** Whether each has a line of its own, where the names are long. */
  stacked?: boolean
  onChange: (option: Option) => void
}

/** A choice of one among a few, all in sight. */
export const Choice = <Option extends string>({
  name,
  legend,
  options,
  names,
  chosen,
  stacked,
  onChange,
}: Props<Option>) => (
  <fieldset class="field">
    <legend>{legend}</legend>
    <div class={stacked ? "segments stacked" : "segments"}>
      {options.map((option) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === chosen} onChange={() => onChange(option)} />
          {names[option]}
        </label>
      ))}
    </div>
  </fieldset>
)
