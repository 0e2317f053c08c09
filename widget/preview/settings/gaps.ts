/** Without the members that say nothing, so that two settings that mean the same are the same. */
export const withoutGaps = <Thing extends object>(thing: Thing): Thing => {
  for (const name of Object.keys(thing) as (keyof Thing)[]) if (thing[name] === undefined) delete thing[name]
  return thing
}
