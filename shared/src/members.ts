/** Whether this is an object with members, as JSON has them: neither null nor a list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Whether it has a member that would replace the prototype of whatever it is copied into. Only JSON can hold one. */
export const hasPrototypeKey = (value: object) => Object.hasOwn(value, "__proto__")
