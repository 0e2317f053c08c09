/** What the tests' operator has set, and shows. */
export const ADMIN_TOKEN = "the-token-of-the-operator"
export const METRICS_TOKEN = "the-token-of-prometheus"
export const ALERT_URL = "https://alerts.example/porchlight"
