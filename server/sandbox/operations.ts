const BOOKINGS = "/crm/v2/tenant/:tenant/booking-provider/:provider/bookings"

/** Every operation that the sandbox carries out: its method, and its path as Hono writes it. */
export const OPERATIONS = {
  token: { method: "POST", path: "/connect/token" },
  list: { method: "GET", path: BOOKINGS },
  create: { method: "POST", path: BOOKINGS },
  get: { method: "GET", path: `${BOOKINGS}/:id` },
  update: { method: "PATCH", path: `${BOOKINGS}/:id` },
  dismiss: { method: "POST", path: `${BOOKINGS}/:id/dismiss` },
  "contacts.list": { method: "GET", path: `${BOOKINGS}/:id/contacts` },
  "contacts.create": { method: "POST", path: `${BOOKINGS}/:id/contacts` },
  "contacts.update": { method: "PATCH", path: `${BOOKINGS}/:id/contacts/:contactId` },
  "contacts.delete": { method: "DELETE", path: `${BOOKINGS}/:id/contacts/:contactId` },
  "businessUnits.list": { method: "GET", path: "/settings/v2/tenant/:tenant/business-units" },
  "jobTypes.list": { method: "GET", path: "/jpm/v2/tenant/:tenant/job-types" },
  "campaigns.list": { method: "GET", path: "/marketing/v2/tenant/:tenant/campaigns" },
  "tags.list": { method: "GET", path: "/crm/v2/tenant/:tenant/booking-provider-tags" },
} as const

export type OperationName = keyof typeof OPERATIONS

const SHAPES = Object.entries(OPERATIONS).map(([name, { method, path }]) => ({
  name,
  method,
  shape: new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`),
}))

/** The name of the operation that a request asks for, if it is one. */
export const operationOf = (method: string, path: string): string | undefined =>
  SHAPES.find((operation) => operation.method === method && operation.shape.test(path))?.name
