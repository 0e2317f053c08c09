/** Whether this is an object with members, as JSON has them: neither null nor a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether it has a member of its own called `__proto__`, as only parsed JSON can have. Copied, it would replace the copy's prototype. */
export const hasPrototypeKey = (value: object) => Object.hasOwn(value, "__proto__")
