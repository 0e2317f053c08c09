import { AIMS } from "../../../widget/build/weights.ts"
import { type Column, table } from "../../run/table.ts"
import type { Fetched } from "./journey.ts"

const COLUMNS: readonly Column[] = [
  { heading: "fetched" },
  { heading: "encoding" },
  { heading: "bytes", figures: true },
  { heading: "aim", figures: true },
  { heading: "to the aim", figures: true },
]

/** Files, sums and aims as a table. Data of the site and of the booking stand apart: they are not Porchlight's files. */
export const reportBytes = (fetched: readonly Fetched[]): string => {
  const files = fetched.filter(isFile)
  const first = files.filter((file) => file.first)
  const later = files.filter((file) => !file.first)
  return table(COLUMNS, [
    ...first.map(row),
    sum("until the form can be used", first, AIMS.form),
    ...later.map(row),
    sum("until the receipt stands", files, AIMS.journey),
    ...fetched.filter((answer) => !isFile(answer)).map(row),
  ])
}

const isFile = ({ path }: Fetched) => path.endsWith(".js") || path.endsWith(".css")

const row = ({ method, path, encoding, bytes }: Fetched) => [`${method} ${path}`, encoding, inThousands(bytes)]

const sum = (name: string, files: readonly Fetched[], aim: number) => {
  const bytes = files.reduce((total, file) => total + file.bytes, 0)
  const over = bytes - aim
  const distance = over > 0 ? `${inThousands(over)} over` : `${inThousands(-over)} left`
  return [`= ${name}`, "", inThousands(bytes), inThousands(aim), distance]
}

const inThousands = (bytes: number) => bytes.toLocaleString("en")
