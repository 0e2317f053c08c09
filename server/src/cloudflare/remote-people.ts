import type { PeopleDesk } from "../operator/people/desk.ts"
import { createPeopleDeskOfMany } from "../operator/people/desk-of-many.ts"
import type { SiteObject } from "./site-object.ts"

/** What all sites hold of one person, each in its object. */
export const remotePeople = (
  siteIds: () => Iterable<string>,
  objects: DurableObjectNamespace<SiteObject>,
): PeopleDesk =>
  createPeopleDeskOfMany(siteIds, (site) => {
    const people = () => objects.getByName(site).people()
    return {
      find: async (person) => people().find(person),
      erase: async (...whom) => people().erase(...whom),
      export: async (person) => people().export(person),
    }
  })
