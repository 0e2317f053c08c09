/** How many ledgers are asked at a time. */
export const AT_ONCE = 10

/** Asks for all, a few at a time, and keeps their order. */
export const inTurns = async <Of, To>(all: readonly Of[], ask: (one: Of) => Promise<To>): Promise<To[]> => {
  const answers: To[] = []
  for (let first = 0; first < all.length; first += AT_ONCE) {
    answers.push(...(await Promise.all(all.slice(first, first + AT_ONCE).map(ask))))
  }
  return answers
}

/** What a ledger answers; undefined if it fails, since a broken one must not hide the others. */
export const orNothing = async <Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> => {
  try {
    return await ask()
  } catch {
    return undefined
  }
}

export const ifAny = (sites: string[]) => (sites.length > 0 ? sites : undefined)

/** The answers of the sites' ledgers, and the sites whose ledger gave none. */
export const askEach = async <Answer>(sites: readonly string[], ask: (site: string) => Promise<Answer>) => {
  const asked = await inTurns(sites, async (site) => ({ site, answer: await orNothing(() => ask(site)) }))
  return {
    answers: asked.flatMap(({ answer }) => (answer === undefined ? [] : [answer])),
    unanswered: asked.filter(({ answer }) => answer === undefined).map(({ site }) => site),
  }
}
