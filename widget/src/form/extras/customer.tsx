import { errorAt } from "../errors.tsx"
import { Choices, Group } from "../fields/choices.tsx"
import { Remark } from "../fields/label.tsx"
import type { FormProps } from "../parts.ts"
import { NO, YES } from "../values.ts"

/** What kind of customer asks, and whether the office knows them. */
export const CustomerQuestions = ({ form }: FormProps) => {
  const { messages } = form
  return (
    <>
      <Either form={form} name="returning" answers={{ [YES]: messages.yes, [NO]: messages.no }} />
      <Either
        form={form}
        name="customerType"
        answers={{
          residential: messages["customerType.residential"],
          commercial: messages["customerType.commercial"],
        }}
      />
    </>
  )
}

type EitherProps = FormProps & { name: "returning" | "customerType"; answers: Record<string, string> }

const Either = ({ form, name, answers }: EitherProps) => {
  const { site, messages } = form
  const use = site.fields[name]
  if (use === "off") return null
  return (
    <Group
      minor
      legend={messages[name]}
      optional={use === "optional" ? messages.optional : undefined}
      remark={<Remark name={name} error={errorAt(form, name)} />}
    >
      <Choices
        form={form}
        name={name}
        look="chips"
        choices={Object.entries(answers).map(([value, label]) => ({ value, label }))}
      />
    </Group>
  )
}
