import { keepInOwnFolder } from "../run/own-folder.ts"
import { wordsOf } from "../run/words.ts"
import { rehearse } from "./rehearse.ts"
import { tables } from "./tables.ts"

const USAGE = `Lets robots and people loose on the built server, with a site that needs the form's token: no robot may reach the
office, and everybody else has to.

  pnpm abuse [--posts 1000] [--runtime node|workerd] [--brief]

  --posts    how many posts robots make, of six kinds (1000)
  --runtime  what the server runs on (node)
  --brief    only the ways to book that differ most`

const values = wordsOf(USAGE, {
  help: { type: "boolean", short: "h", default: false },
  posts: { type: "string", default: "1000" },
  runtime: { type: "string", default: "node" },
  brief: { type: "boolean", default: false },
})
const { runtime, brief } = values
const posts = Number(values.posts)

if (values.help || !(Number.isSafeInteger(posts) && posts > 0) || !(runtime === "node" || runtime === "workerd")) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 2
} else {
  keepInOwnFolder()
  const rehearsal = await rehearse({ runtime, posts, brief })
  console.log(`${tables(rehearsal)}\n\nOn ${runtime}, in ${rehearsal.seconds.toFixed(0)} s.`)
  const { robots, people } = rehearsal
  for (const { name, trouble } of people) if (trouble) console.log(`NOT BOOKED: ${name}: ${trouble}`)
  const isSound =
    robots.every(({ reached, quarantined, nothingNew, ...kind }) => {
      // Whatever else was answered has kept a robot away, but for no reason that is looked for here.
      return reached === 0 && quarantined > 0 && quarantined + nothingNew === kind.posts
    }) && people.every(({ bookings, reached }) => bookings === reached)
  process.exitCode = isSound ? 0 : 1
}
