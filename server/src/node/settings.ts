import { resolve } from "node:path"
import { type AlertSettings, alertSettings } from "../alerts/settings.ts"
import { tokenFault } from "../http/bearer.ts"
import type { Env } from "../sites/secrets.ts"

/** What the environment says, beside the site configuration. */
export type Settings = {
  host: string
  /** 0 takes any free port. */
  port: number
  dataFolder: string
  /** Path of the configuration; undefined for the built-in demo. */
  configFile?: string
  secret?: string
  /** The secret before, while it is being changed. */
  secretBefore?: string
  /** Opens the operator's API; without it there is none. */
  adminToken?: string
  /** Where set, `/metrics` is only for who shows it. */
  metricsToken?: string
  /** Where alerts go; without it nobody is told. */
  alerts?: AlertSettings
  /** Where Turnstile's answers are checked, instead of Cloudflare: for tests. */
  turnstileUrl?: string
  /** Addresses or CIDR ranges whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[]
}

/** A setting that cannot be used. Its message is a sentence for the person who set it. */
export class SettingsError extends Error {}

/** @throws {SettingsError} */
export const readSettings = (env: Env): Settings => {
  const text = (name: string) => env[name]?.trim() || undefined
  const configFile = text("PORCHLIGHT_CONFIG")
  return {
    host: text("HOST") ?? "127.0.0.1",
    port: readPort("PORT", text("PORT") ?? "8787"),
    dataFolder: resolve(text("PORCHLIGHT_DATA") ?? ".data"),
    configFile: configFile && resolve(configFile),
    secret: text("PORCHLIGHT_SECRET"),
    secretBefore: text("PORCHLIGHT_SECRET_BEFORE"),
    adminToken: readToken("PORCHLIGHT_ADMIN_TOKEN", text("PORCHLIGHT_ADMIN_TOKEN")),
    metricsToken: readToken("PORCHLIGHT_METRICS_TOKEN", text("PORCHLIGHT_METRICS_TOKEN")),
    alerts: readAlerts(env),
    turnstileUrl: text("PORCHLIGHT_TURNSTILE_URL"),
    trustedProxies: readRanges(text("PORCHLIGHT_TRUSTED_PROXIES")),
  }
}

const readToken = (variable: string, token: string | undefined): string | undefined => {
  const fault = token === undefined ? undefined : tokenFault(variable, token)
  if (fault !== undefined) throw new SettingsError(fault)
  return token
}

/** `PORCHLIGHT_TRUSTED_PROXIES` taken apart: whether they are addresses is not looked at here. */
export const readRanges = (ranges = ""): string[] => ranges.split(/[\s,]+/).filter(Boolean)

const readAlerts = (env: Env): AlertSettings | undefined => {
  const { settings, fault } = alertSettings(env)
  if (fault !== undefined) throw new SettingsError(fault)
  return settings
}

/** @throws {SettingsError} which names the variable */
export const readPort = (variable: string, value: string): number => {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65535)) throw new SettingsError(`${variable} must be a number from 0 to 65535.`)
  return port
}
