import * as z from "zod/mini"
import { configSchema } from "./config.ts"

/** The configuration file's JSON Schema, for editors. Draft 7: it is the newest that all of them know in full. */
export const configJsonSchema = (): z.core.JSONSchema.BaseSchema => ({
  title: "Porchlight configuration",
  ...z.toJSONSchema(configSchema, { io: "input", target: "draft-07" }),
})
