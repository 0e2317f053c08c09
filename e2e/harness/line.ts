import type { Page, Route } from "playwright"

const SENDINGS = "**/v1/sites/*/bookings"

/** Counts what the page sends; to be called before it does. */
export const countSendings = (page: Page) => {
  let count = 0
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/bookings")) count += 1
  })
  return () => count
}

/** Lets the server have a booking and drops its answer on the way back, so many times. */
export const loseAnswers = (page: Page, times: number) =>
  page.route(
    SENDINGS,
    async (route) => {
      await reachServer(route)
      await route.abort("connectionreset")
    },
    { times },
  )

/**
 * Lets the server have a booking and keeps the page waiting for the answer.
 *
 * @returns `reached`, which resolves once the server has it
 */
export const holdAnswer = async (page: Page): Promise<{ reached: Promise<void> }> => {
  const { promise: reached, resolve: tell } = Promise.withResolvers<void>()
  await page.route(SENDINGS, async (route) => {
    await reachServer(route)
    tell()
  })
  return { reached }
}

/** Answers come through again. */
export const mendLine = (page: Page) => page.unroute(SENDINGS)

const reachServer = async (route: Route) => {
  const answer = await route.fetch()
  if (answer.status() !== 202) throw new Error(`The server answered ${answer.status()}: ${await answer.text()}`)
}
