import { cleanup, render } from "@testing-library/preact"
import { afterEach, expect, test } from "vitest"
import { fetchGone } from "../../submission.tsx"

afterEach(cleanup)

const shownWith = async (phone: string | null) => {
  const Gone = await fetchGone("en", phone)
  return render(<Gone />)
}

test("where there is no such site, the number that the page has is there to be called", async () => {
  const { getByRole } = await shownWith("(512) 555-0199")
  expect(getByRole("link", { name: "(512) 555-0199" }).getAttribute("href")).toBe("tel:5125550199")
})

test("where the page has none, it says where one is found", async () => {
  const { queryByRole, getByText } = await shownWith(null)
  expect(queryByRole("link")).toBeNull()
  expect(getByText(/The number is on this website/)).toBeTruthy()
})

test("on a page that has just come, it leaves the focus where it was", async () => {
  const before = document.activeElement
  await shownWith("(512) 555-0199")
  expect(document.activeElement).toBe(before)
})
