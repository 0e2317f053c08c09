import type { DayWindow } from "@porchlight/shared/limits"
import { DAY_WINDOWS } from "@porchlight/shared/limits"
import { useMemo } from "preact/hooks"
import { DAYS_SHOWN, openDays } from "../calendar/open-days.ts"
import { shortDate, shortWeekday } from "../calendar/spoken.ts"
import { useBookingControl, useField } from "../field.ts"
import { Choices, Group } from "../fields/choices.tsx"
import { Remark } from "../fields/label.tsx"
import { useParts } from "../parts.ts"

/** The day and the part of it that would suit. A wish: the office confirms. */
export const WhenGroup = () => {
  const { site, language, messages, now } = useParts()
  const { change } = useBookingControl()
  const day = useField("preferred.date")
  const time = useField("preferred.window")
  const days = useMemo(() => openDays(site, now(), DAYS_SHOWN), [site, now])
  if (site.fields.preferred === "off") return null

  const windowsOf = (date: string): readonly DayWindow[] =>
    days.find((open) => open.date === date)?.windows ?? DAY_WINDOWS
  const windows = windowsOf(day.value)

  return (
    <Group
      legend={messages.preferredLegend}
      remark={<Remark name="preferred.date" help={messages.preferredHelp} error={day.error} />}
    >
      {days.length > 0 && (
        <Group legend={messages.dayLegend} minor>
          <Choices
            name="preferred.date"
            look="chips"
            choices={[
              { value: "", label: messages.firstAvailable, hint: messages.firstAvailableHint },
              ...days.map(({ date }) => ({
                value: date,
                label: shortWeekday(language, date),
                hint: shortDate(language, date),
              })),
            ]}
            onChosen={(date) => {
              // A part of the day that this day does not have any more can't stay chosen.
              if (!windowsOf(date).some((window) => window === time.value)) change("preferred.window", "any")
            }}
          />
        </Group>
      )}
      <Group legend={messages.windowLegend} minor>
        <Choices
          name="preferred.window"
          look="chips"
          choices={["any" as const, ...windows.filter((window) => window !== "any")].map((window) => ({
            value: window,
            label: messages.windows[window],
          }))}
        />
      </Group>
    </Group>
  )
}
