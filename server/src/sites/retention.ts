/** How long what a visitor sent is kept once it has reached the office, in days. */
export type Retention = {
  /** Whatever can tell who it was. 0: no longer than it takes to erase it. */
  contactDays: number
  /** What proves that somebody agreed to text messages. */
  consentDays: number
}

/**
 * What a site has that says nothing else, and one that is not configured any more. Five years for a consent: a suit over a text
 * message may be brought for four (28 U.S.C. 1658(a)).
 */
export const USUAL_RETENTION: Retention = { contactDays: 30, consentDays: 1826 }

/** Whoever looks after the quarantine is away for some weeks at most. */
const QUARANTINE_DAYS = 30

/**
 * For how long what was quarantined is kept from when it came in, in days. It has not reached the office, so a site that keeps
 * nothing of what has must keep this until somebody has had the time to look.
 */
export const quarantineDays = ({ contactDays }: Retention): number => Math.max(contactDays, QUARANTINE_DAYS)
