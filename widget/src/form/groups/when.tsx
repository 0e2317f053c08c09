import { DAY_WINDOWS } from "@porchlight/shared/day-windows"
import { DAYS_SHOWN, isOver, openDays } from "../calendar/open-days.ts"
import { capitalized, shortDate, shortWeekday } from "../calendar/spoken.ts"
import { errorAt } from "../error-at.ts"
import { Choices, Group } from "../fields/choices.tsx"
import type { FormProps } from "../parts.ts"

/** The day, and the part of the day, that would suit the visitor: a preference, which the office confirms. */
export const WhenGroup = ({ form }: FormProps) => {
  const { site, language, messages, model, change, now } = form
  if (site.fields.preferred === "off") return null
  const days = openDays(site, now(), DAYS_SHOWN)
  const windows = days.find(({ date }) => date === model.values["preferred.date"])?.windows ?? DAY_WINDOWS

  return (
    <Group
      legend={messages.preferredLegend}
      name="preferred.date"
      help={messages.preferredHelp}
      error={errorAt(form, "preferred.date")}
    >
      {days.length > 0 && (
        <Group legend={messages.dayLegend} minor>
          <Choices
            form={form}
            name="preferred.date"
            look="chips"
            choices={[
              { value: "", label: messages.firstAvailable, hint: messages.firstAvailableHint, stress: "wide" },
              ...days.map(({ date, ahead }) => ({
                value: date,
                label: capitalized([messages.today, messages.tomorrow][ahead] ?? shortWeekday(language, date)),
                hint: shortDate(language, date),
                stress: "day" as const,
              })),
            ]}
            onChosen={(date) => {
              // A part of the day that is over, or that this day does not have, can't stay chosen.
              if (isOver(site, now(), date, model.values["preferred.window"])) change("preferred.window", "any")
            }}
          />
        </Group>
      )}
      <Group legend={messages.windowLegend} minor>
        <Choices
          form={form}
          name="preferred.window"
          look="chips"
          choices={["any" as const, ...windows.filter((window) => window !== "any")].map((window) => ({
            value: window,
            label: messages[`windows.${window}`],
          }))}
        />
      </Group>
    </Group>
  )
}
