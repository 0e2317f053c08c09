import type { ComponentChildren } from "preact"
import { errorAt } from "../error-at.ts"
import type { FormProps } from "../parts.ts"
import type { FieldName } from "../values.ts"
import { describedBy, Optional, Remark } from "./label.tsx"

/** `stress`: quieter than the others, over the full width, or a day, whose date counts more than its name. */
export type Choice = { value: string; label: string; hint?: string; stress?: "quiet" | "wide" | "day" }

type ChoicesProps = FormProps & {
  name: FieldName
  choices: Choice[]
  /** `cards`: two a row with room for words; `chips`: small ones, three a row. */
  look: "cards" | "chips"
  onChosen?: (value: string) => void
}

/** More letters than this are many lines on a phone where a choice shares its row: it has the row to itself. */
const HALF_A_ROW = 32

/** Radio buttons that are easy to hit. They belong inside a {@link Group}, which names them. */
export const Choices = ({ form, name, choices, look, onChosen }: ChoicesProps) => (
  <div class={look}>
    {choices.map((choice, index) => (
      <label
        key={choice.value}
        class={`choice ${choice.stress ?? (choice.label.length > HALF_A_ROW ? "wide" : "")}`}
        part="card"
      >
        <input
          type="radio"
          // The link in the error summary leads to the first one.
          id={index ? undefined : name}
          name={name}
          value={choice.value}
          checked={form.model.values[name] === choice.value}
          // Not of the group: the summary's link leads past its edge, and there Orca says nothing of what describes a group.
          aria-describedby={describedBy(name, errorAt(form, name))}
          onChange={() => {
            form.change(name, choice.value)
            onChosen?.(choice.value)
          }}
        />
        <span class="words">
          <span key={choice.label}>{choice.label}</span>
          {choice.hint && <span class="hint">{choice.hint}</span>}
        </span>
      </label>
    ))}
  </div>
)

type GroupProps = {
  legend: string
  /** The word "optional", if the group is. */
  optional?: string | undefined
  /** The field's name, from which the ids of its help and its error are made. */
  name?: string
  help?: string | undefined
  error?: ComponentChildren
  minor?: boolean
  children: ComponentChildren
}

/** Fields that belong together, under one question. */
export const Group = ({ legend, optional, name = "", help, error, minor, children }: GroupProps) => (
  <fieldset class={minor ? "minor" : "group"} aria-describedby={describedBy(name, false, help)}>
    <legend class={minor ? "label" : "heading"}>
      {legend}
      {optional && <Optional word={optional} />}
    </legend>
    <Remark name={name} help={help} error={error} />
    {children}
  </fieldset>
)
