import { render, screen } from "@testing-library/preact"
import { expect, test } from "vitest"
import { readSettings } from "../settings/query.ts"
import { SiteStatus } from "./site-status.tsx"

const told = (query: string) => {
  const { container } = render(<SiteStatus id={readSettings(query).site} state={{ kind: "gone" }} />)
  return container.textContent
}

test("somebody who opens the preview without a site is asked for one, and reads nothing of a missing demo", () => {
  expect(told("")).toMatch(/^Whose form is it/)
  expect(screen.getByRole("status").textContent).not.toContain("demo")
})

test("a site that was asked for and is not there is named", () => {
  expect(told("?site=acmee")).toContain("There is no site “acmee” here")
})
