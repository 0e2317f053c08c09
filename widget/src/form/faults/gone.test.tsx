import { cleanup, render } from "@testing-library/preact"
import { afterEach, expect, test } from "vitest"
import { fetchGone } from "../../submission.tsx"

afterEach(cleanup)

const shownWith = async (phone: string | null) => {
  const Gone = await fetchGone("en", phone)
  return render(<Gone />)
}

test("if there is no such site, the number that the page names can be called", async () => {
  const { getByRole } = await shownWith("(512) 555-0199")
  expect(getByRole("link", { name: "(512) 555-0199" }).getAttribute("href")).toBe("tel:5125550199")
})

test("if the page names none, it says where one can be found", async () => {
  const { queryByRole, getByText } = await shownWith(null)
  expect(queryByRole("link")).toBeNull()
  expect(getByText(/The number is on this website/)).toBeTruthy()
})

test("it leaves the focus alone on a page that is only loading", async () => {
  const before = document.activeElement
  await shownWith("(512) 555-0199")
  expect(document.activeElement).toBe(before)
})
