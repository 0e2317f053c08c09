import { useWords } from "../words/ui-language.ts"
import type { Stance } from "./use-stance.ts"
import { DEVICES, PAGES, type Page, STATES, type State } from "./view.ts"
import { WORDS } from "./words.ts"

/** How the form is looked at: on which screen and page, and at which moment. */
export const Toolbar = ({ stance: { view, shelf, look, choose } }: { stance: Stance }) => {
  const words = useWords(WORDS)
  return (
    <div class="toolbar">
      <fieldset class="segments">
        <legend class="unseen">{words.device}</legend>
        {[...DEVICES, "all" as const].map((device) => (
          <label key={device}>
            <input type="radio" name="device" checked={device === shelf} onChange={() => choose(device)} />
            {words.devices[device]}
          </label>
        ))}
      </fieldset>
      <Picker<Page>
        id="page"
        label={words.page}
        names={words.pages}
        options={PAGES}
        value={view.page}
        onChange={(page) => look({ page })}
      />
      <Picker<State>
        id="state"
        label={words.state}
        names={words.states}
        options={STATES}
        value={view.state}
        onChange={(state) => look({ state })}
      />
    </div>
  )
}

type PickerProps<Option extends string> = {
  id: string
  label: string
  names: Record<Option, string>
  options: readonly Option[]
  value: Option
  onChange: (option: Option) => void
}

const Picker = <Option extends string>({ id, label, names, options, value, onChange }: PickerProps<Option>) => (
  <div class="picker">
    <label for={id}>{label}</label>
    <select
      id={id}
      value={value}
      onChange={({ currentTarget }) => {
        const chosen = options.find((option) => option === currentTarget.value)
        if (chosen) onChange(chosen)
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {names[option]}
        </option>
      ))}
    </select>
  </div>
)
