import type { FieldUse, PublicSite } from "@porchlight/shared/site"
import type { Field } from "@porchlight/shared/site-parts"
import { orderOf } from "../../../src/form/site.ts"
import type { Settings } from "../../settings/settings.ts"
import { useWords } from "../../words/ui-language.ts"
import { countChanged, Group } from "../group.tsx"
import { allowedUses, FIELDS_OF } from "./allowed.ts"
import { Movers } from "./movers.tsx"
import { useMoves } from "./use-moves.ts"
import { WORDS } from "./words.ts"

type Props = { site: PublicSite; settings: Settings; onChange: (some: Partial<Settings>) => void }

/** What the form asks for, and in which order. */
export const FieldsGroup = ({ site, settings, onChange }: Props) => {
  const words = useWords(WORDS)
  const { fields, order: chosen } = settings
  const order = chosen ?? orderOf(site)
  const { list, place, move } = useMoves(order, (next) => onChange({ order: next }))
  const use = (field: Field, wished: FieldUse) => onChange({ fields: { ...fields, [field]: wished } })
  return (
    <Group title={words.title} changed={Object.keys(fields ?? {}).length + countChanged(chosen)}>
      <p class="help">{words.help}</p>
      <ol class="order" ref={list}>
        {order.map((group, index) => (
          <li key={group}>
            <div class="row">
              <b class="grow">{words.groups[group]}</b>
              <Movers group={group} index={index} last={order.length - 1} onMove={move} />
            </div>
            {FIELDS_OF[group].map((field) => (
              <div key={field} class="use">
                <label for={`use-${field}`}>{words.fields[field]}</label>
                <UseSelect
                  id={`use-${field}`}
                  uses={allowedUses(field, site, fields)}
                  chosen={fields?.[field] ?? site.fields[field]}
                  onChange={(wished) => use(field, wished)}
                />
              </div>
            ))}
          </li>
        ))}
      </ol>
      <p class="unseen" role="status">
        {place && words.moved(words.groups[place.group], place.index + 1, order.length)}
      </p>
    </Group>
  )
}

type UseProps = { id: string; uses: FieldUse[]; chosen: FieldUse; onChange: (use: FieldUse) => void }

const UseSelect = ({ id, uses, chosen, onChange }: UseProps) => {
  const words = useWords(WORDS)
  return (
    <select
      id={id}
      value={chosen}
      disabled={uses.length === 1}
      onChange={({ currentTarget }) => {
        const use = uses.find((known) => known === currentTarget.value)
        if (use) onChange(use)
      }}
    >
      {uses.map((use) => (
        <option key={use} value={use}>
          {words.uses[use]}
        </option>
      ))}
    </select>
  )
}
