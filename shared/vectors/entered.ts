import { MAX_ANSWERS, SERVICE_ID } from "../src/limits.ts"
import { isObject } from "../src/members.ts"
import type { Entered } from "../src/rules.ts"

/** Whether a form could have put this body together: texts in their places, whatever they say, and nothing strange beside them. */
export const isEntered = (body: unknown): body is Entered =>
  isObject(body) &&
  Object.entries(body).every(([name, part]) => PARTS.get(name)?.(part)) &&
  (body.service === undefined || SERVICE_ID.test(String(body.service)))

type Test = (part: unknown) => boolean

const isText: Test = (part) => typeof part === "string"
const textsOf =
  (isName: (name: string) => boolean): Test =>
  (part) =>
    isObject(part) && Object.entries(part).every(([name, text]) => isName(name) && isText(text))
const oneOf = (...names: string[]) => textsOf((name) => names.includes(name))

const PARTS = new Map<string, Test>([
  ...["name", "phone", "email", "service", "details"].map((name): [string, Test] => [name, isText]),
  ["address", oneOf("street", "unit", "city", "state", "zip", "country")],
  ["answers", (part) => textsOf((id) => SERVICE_ID.test(id))(part) && Object.keys(Object(part)).length <= MAX_ANSWERS],
  ["preferred", (part) => oneOf("date")(part) && isObject(part) && Object.keys(part).length > 0],
])
