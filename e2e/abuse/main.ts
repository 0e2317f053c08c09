import { TARGETS } from "../harness/targets/open.ts"
import { HELP, oneOf, optionsIn, runCommand, whole } from "../run/words.ts"
import { type Plan, rehearse } from "./rehearse.ts"
import { tables } from "./tables.ts"

const USAGE = `Lets robots and people loose on the built server, with a site that needs the form's token: no robot may reach the
office, and everybody else has to.

  pnpm abuse [--posts 1000] [--runtime node|workerd] [--brief]

  --posts    how many posts robots make, of six kinds (1000)
  --runtime  what the server runs on (node)
  --brief    only the ways to book that differ most`

const read = (words: readonly string[]): Plan | undefined => {
  const { help, posts, runtime, brief } = optionsIn(words, {
    help: HELP,
    posts: { type: "string", default: "1000" },
    runtime: { type: "string", default: "node" },
    brief: { type: "boolean", default: false },
  })
  if (help) return undefined
  return { posts: whole("posts", posts, 1), runtime: oneOf("runtime", runtime, TARGETS), brief }
}

await runCommand(USAGE, read, async (plan) => {
  const rehearsal = await rehearse(plan)
  console.log(`${tables(rehearsal)}\n\nOn ${plan.runtime}, in ${rehearsal.seconds.toFixed(0)} s.`)
  const { robots, people } = rehearsal
  for (const { name, trouble } of people) if (trouble) console.log(`NOT BOOKED: ${name}: ${trouble}`)
  return (
    robots.every(({ reached, quarantined, nothingNew, posts }) => {
      // Whatever else was answered has kept a robot away, but for no reason that is looked for here.
      return reached === 0 && quarantined > 0 && quarantined + nothingNew === posts
    }) && people.every(({ bookings, reached }) => bookings === reached)
  )
})
