/** Takes undefined members out of the object itself, so that settings that mean the same are equal. */
export const withoutGaps = <Thing extends object>(thing: Thing): Thing => {
  for (const name of Object.keys(thing) as (keyof Thing)[]) if (thing[name] === undefined) delete thing[name]
  return thing
}
