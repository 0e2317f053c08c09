import { askEach, ifAny } from "../ask-each.ts"
import type { PeopleDesk, Person } from "./desk.ts"

type Answer<Item> = { bookings: Item[]; unopened: number }

/**
 * One desk over ledgers that each hold one site.
 *
 * @param siteIds the configured sites: a ledger is asked for no other, since asking for one would make it
 * @param deskOf the desk of a site's ledger, wherever that is
 */
export const createPeopleDeskOfMany = (
  siteIds: () => Iterable<string>,
  deskOf: (site: string) => PeopleDesk,
): PeopleDesk => {
  const askAll = async <Item>(
    person: Person,
    ask: (desk: PeopleDesk, person: Person) => Promise<Answer<Item>>,
  ): Promise<Answer<Item> & { unanswered?: string[] | undefined }> => {
    const chosen = [...siteIds()].filter((id) => person.site === undefined || id === person.site).sort()
    const { answers, unanswered } = await askEach(chosen, (site) => ask(deskOf(site), { ...person, site }))
    return {
      bookings: answers.flatMap(({ bookings }) => bookings),
      unopened: answers.reduce((sum, { unopened }) => sum + unopened, 0),
      unanswered: ifAny(unanswered),
    }
  }

  return {
    find: (person) => askAll(person, (desk, one) => desk.find(one)),
    erase: (person, options) => askAll(person, (desk, one) => desk.erase(one, options)),
    export: (person) => askAll(person, (desk, one) => desk.export(one)),
  }
}
