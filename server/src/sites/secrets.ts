/** Environment variables by their names. */
export type Env = Readonly<Record<string, string | undefined>>

/** Credentials of an account. In the file each is the name of an environment variable, since the file gets committed. */
export const SECRETS = ["appKey", "clientId", "clientSecret"] as const

/** `$NAME`. Capitals only, so that a real secret which happens to begin with a dollar sign is not taken for a name and told. */
export const SECRET_REFERENCE = /^\$([A-Z_][A-Z0-9_]{0,63})$/

/** A variable's value without the blanks and line ends that come with pasting; undefined if it is not set or blank. */
export const readSecret = (env: Env, name: string): string | undefined => env[name]?.trim() || undefined
