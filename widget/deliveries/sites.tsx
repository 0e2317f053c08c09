import type { SitesAnswer, SiteView } from "@porchlight/shared/operator/views"
import type { Api } from "./api.ts"
import { Fault } from "./fault.tsx"
import { More } from "./more.tsx"
import { fragmentOf } from "./place.ts"
import { Time } from "./time.tsx"
import type { Asked } from "./use-asked.ts"
import { usePages } from "./use-pages.ts"
import { VIEW_NAMES } from "./words.ts"

type Props = { api: Api; first: Asked<SitesAnswer> }

const COUNTED = ["attention", "waiting", "quarantined", "handled", "delivered"] as const

/** How each site stands. */
export const Sites = ({ api, first }: Props) => {
  const { pages, ...rest } = usePages(first.answer, (after) => api.sites(after))
  const sites = pages.flatMap((page) => page.sites)
  return (
    <section class="sites" aria-labelledby="sites-name" aria-busy={first.isAsking}>
      <h2 id="sites-name" class="unseen">
        Sites
      </h2>
      <Fault fault={first.fault} />
      <table>
        <thead>
          <tr>
            <th scope="col">Site</th>
            {COUNTED.map((state) => (
              <th key={state} scope="col" class="number">
                {VIEW_NAMES[state]}
              </th>
            ))}
            <th scope="col">Oldest waiting</th>
            <th scope="col">Way to ServiceTitan</th>
          </tr>
        </thead>
        <tbody>
          {sites.map((site) => (
            <Row key={site.site} site={site} />
          ))}
        </tbody>
      </table>
      <More {...rest} />
    </section>
  )
}

/** A link to the bookings that are counted, if there are any. */
const Count = ({ of, href }: { of: number; href: string }) => (of > 0 ? <a href={href}>{of}</a> : of)

const Row = ({ site: { site, configured, counts, oldestWaiting, paused, trouble } }: { site: SiteView }) => (
  <tr>
    <th scope="row">{site}</th>
    {COUNTED.map((state) => (
      <td key={state} class="number" data-name={VIEW_NAMES[state]}>
        {counts ? <Count of={counts[state]} href={fragmentOf({ view: state, only: site })} /> : "?"}
      </td>
    ))}
    <td data-name="Oldest waiting">{oldestWaiting && <Time at={oldestWaiting} />}</td>
    <td data-name="Way to ServiceTitan" class={paused || trouble ? "error" : undefined}>
      {trouble ?? (paused ? paused.why : configured ? "Open" : "Not configured any more")}
    </td>
  </tr>
)
