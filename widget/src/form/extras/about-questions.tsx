import type { Question } from "@porchlight/shared/site"
import { errorAt } from "../error-at.ts"
import { type Choice, Choices, Group } from "../fields/choices.tsx"
import { TextField } from "../fields/text-field.tsx"
import type { AfterProps } from "../parts.ts"
import { textIn } from "../site.ts"
import { questionsOf } from "../submission/asked.ts"
import { type AnswerField, NO, YES } from "../values.ts"

/**
 * What the site asks about the chosen service. Answers about another one are kept, in case that is chosen again.
 *
 * Two services may call different questions the same: in a page that the browser has translated, words that change need a new element.
 */
export const Questions = ({ form, after }: AfterProps) => (
  <>
    {questionsOf(form.site, form.model.values).map((question) => (
      <Asked key={`${form.model.values.service}.${question.id}`} form={form} after={after} question={question} />
    ))}
  </>
)

const Asked = ({ form, after, question }: AfterProps & { question: Question }) => {
  const { site, language, messages } = form
  const { kind, required = false, options = [] } = question
  const name: AnswerField = `answers.${question.id}`
  const label = textIn(question.label, language, site)
  if (kind === "text") {
    return <TextField form={form} name={name} label={label} required={required} />
  }
  const choices: Choice[] =
    kind === "yes_no"
      ? [
          { value: YES, label: after.yes },
          { value: NO, label: after.no },
        ]
      : options.map((option) => ({ value: option.id, label: textIn(option.label, language, site) }))
  return (
    <Group
      minor
      legend={label}
      optional={required ? undefined : messages.optional}
      name={name}
      error={errorAt(form, name)}
    >
      <Choices form={form} name={name} look={kind === "yes_no" ? "chips" : "cards"} choices={choices} />
    </Group>
  )
}
