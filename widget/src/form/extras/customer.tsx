import { errorAt } from "../error-at.ts"
import { Choices, Group } from "../fields/choices.tsx"
import type { AfterProps } from "../parts.ts"
import { NO, YES } from "../values.ts"

/** What kind of customer asks, and whether the office knows them. */
export const CustomerQuestions = ({ form, after }: AfterProps) => {
  return (
    <>
      <Either form={form} after={after} name="returning" answers={{ [YES]: after.yes, [NO]: after.no }} />
      <Either
        form={form}
        after={after}
        name="customerType"
        answers={{
          residential: after["customerType.residential"],
          commercial: after["customerType.commercial"],
        }}
      />
    </>
  )
}

type EitherProps = AfterProps & { name: "returning" | "customerType"; answers: Record<string, string> }

const Either = ({ form, after, name, answers }: EitherProps) => {
  const { site, messages } = form
  const use = site.fields[name]
  if (use === "off") return null
  return (
    <Group
      minor
      legend={after[name]}
      optional={use === "optional" ? messages.optional : undefined}
      name={name}
      error={errorAt(form, name)}
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
