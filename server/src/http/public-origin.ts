/**
 * Gives the origin (scheme, host, port) at which a visitor's browser sees this server.
 *
 * @param env what the runtime hands over beside the request
 */
export type PublicOrigin = (request: Request, env: unknown) => string

/** The origin that the request itself names: what a browser sees where nothing stands in front of the server. */
export const requestedOrigin = (request: Request): string => new URL(request.url).origin
