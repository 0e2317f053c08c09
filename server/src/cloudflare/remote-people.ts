import type { PeopleDesk } from "../operator/people/desk.ts"
import { createPeopleDeskOfMany } from "../operator/people/desk-of-many.ts"
import { asked } from "./asked.ts"
import type { SiteObject } from "./site-object.ts"

/** What all sites hold of one person, each in its object. */
export const remotePeople = (
  siteIds: () => Iterable<string>,
  objects: DurableObjectNamespace<SiteObject>,
): PeopleDesk =>
  createPeopleDeskOfMany(siteIds, (site) => {
    const people = () => objects.getByName(site).people()
    return {
      find: (person) => asked(people(), (each) => each.find(person)),
      erase: (...whom) => asked(people(), (each) => each.erase(...whom)),
      export: (person) => asked(people(), (each) => each.export(person)),
    }
  })
