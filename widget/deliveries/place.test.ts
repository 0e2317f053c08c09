import { expect, test } from "vitest"
import { fragmentOf, type Place, placeIn } from "./place.ts"

test.each<Place>([
  { view: "attention", only: undefined, open: undefined },
  { view: "sites", only: undefined, open: undefined },
  { view: "waiting", only: "acme", open: undefined },
  { view: "quarantined", only: "acme", open: { site: "birch", reference: "7K3M-9QXT" } },
])("a link to %j leads there", (place) => {
  expect(placeIn(fragmentOf(place))).toEqual(place)
})

test.each(["", "#", "#/nowhere", "#/attention?only=%00&open=acme", "#/attention?open=../x/y", "#?open=//"])(
  "%j, which makes no sense, shows what needs attention",
  (fragment) => {
    expect(placeIn(fragment)).toEqual({ view: "attention", only: undefined, open: undefined })
  },
)
