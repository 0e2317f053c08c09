/**
 * Every secret that a server is told, each as a text that is nowhere else: wherever one of them shows up, a secret would. The
 * builds of the test command run with them in their environment as well.
 */
export const CANARIES = {
  PORCHLIGHT_SECRET: "canary-of-the-seal-3f9a1c",
  PORCHLIGHT_SECRET_BEFORE: "canary-of-the-seal-before-c6d8e2",
  PORCHLIGHT_ADMIN_TOKEN: "canary-of-the-operator-8b27d0",
  PORCHLIGHT_METRICS_TOKEN: "canary-of-the-monitor-51e6f4",
  PORCHLIGHT_ALERT_SECRET: "whsec_canaryOfTheAlerts4b7c2ecanaryOfTheAlerts=",
  ACME_APP_KEY: "canary-of-the-app-key-0c44aa",
  ACME_CLIENT_ID: "canary-of-the-client-9d1b3e",
  ACME_CLIENT_SECRET: "canary-of-the-client-secret-7e5f20",
  ACME_TURNSTILE_SECRET: "canary-of-turnstile-2a6c91",
} as const
