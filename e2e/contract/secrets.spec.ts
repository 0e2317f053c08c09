import { problemSchema } from "@porchlight/shared"
import { onlyOn } from "../harness/only-on.ts"
import { postBooking } from "../harness/post.ts"
import { expect, test } from "../harness/test.ts"

for (const missing of ["ACME_CLIENT_SECRET", "PORCHLIGHT_SECRET"]) {
  test.describe(`without ${missing}`, onlyOn("learnsItsSecretsLate"), () => {
    test.use({ setUp: { env: { [missing]: "" } } })

    test("nobody is thanked, and the log says what to set", async ({ street }) => {
      expect((await fetch(`${street.server.url}/readyz`)).status).toBe(503)
      const refused = await postBooking(street)
      expect(refused.status).toBeGreaterThanOrEqual(500)
      const problem = problemSchema.parse(await refused.json())
      expect(JSON.stringify(problem)).not.toContain(missing)
      await expect.poll(() => JSON.stringify(street.server.log())).toContain(missing)
    })
  })
}
