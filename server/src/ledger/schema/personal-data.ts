/**
 * Version 4: which key sealed a booking, how much of it is still held, by which keyed hashes its person is found again, and
 * why it was quarantined.
 *
 * Every index leaves out what is NULL when a booking is accepted, so that accepting one writes no page more than before.
 */
export const PERSONAL_DATA: readonly string[] = [
  // NULL: sealed as it was before this version, by what is derived from the secret itself.
  "ALTER TABLE bookings ADD COLUMN key_id INTEGER",
  // What `sealed` still has: booking, consent (the consent record alone) or nothing.
  "ALTER TABLE bookings ADD COLUMN holds TEXT NOT NULL DEFAULT 'booking'",
  "ALTER TABLE bookings ADD COLUMN phone_mark BLOB",
  "ALTER TABLE bookings ADD COLUMN email_mark BLOB",
  // 1 once the marks are as they will be; a booking without phone and email has none and is marked all the same.
  "ALTER TABLE bookings ADD COLUMN marked INTEGER NOT NULL DEFAULT 0",
  // The reference of an earlier booking of the same person.
  "ALTER TABLE bookings ADD COLUMN linked_to TEXT",
  // Codes, separated by commas.
  "ALTER TABLE bookings ADD COLUMN suspicion TEXT",
  "ALTER TABLE bookings ADD COLUMN delivered_at INTEGER",
  "ALTER TABLE bookings ADD COLUMN erased_at INTEGER",
  // When it was delivered stood nowhere; its last attempt was that, or a look at it soon after.
  `UPDATE bookings SET delivered_at = coalesce((SELECT max(at) FROM attempts WHERE booking = bookings.id), received_at)
    WHERE state = 'delivered'`,
  "CREATE INDEX bookings_by_phone ON bookings (phone_mark) WHERE phone_mark IS NOT NULL",
  "CREATE INDEX bookings_by_email ON bookings (email_mark) WHERE email_mark IS NOT NULL",
  "CREATE INDEX bookings_held ON bookings (site, holds, delivered_at) WHERE delivered_at IS NOT NULL",

  // purpose: seal or mark. wrapped_by: which secret wrapped it, as a keyed hash that tells nothing of the secret.
  `CREATE TABLE data_keys (
    id INTEGER PRIMARY KEY,
    site TEXT NOT NULL,
    purpose TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    wrapped_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    retired_at INTEGER
  ) STRICT`,
  "CREATE UNIQUE INDEX data_keys_in_use ON data_keys (site, purpose) WHERE retired_at IS NULL",

  // What is quarantined does not wait: a queue that had it at its head would be asked for it without end.
  "DROP TRIGGER booking_added",
  `CREATE TRIGGER booking_added AFTER INSERT ON bookings BEGIN
    INSERT INTO queues (site, head_at) VALUES (new.site, iif(new.state = 'waiting', new.next_at, NULL))
      ON CONFLICT (site) DO UPDATE SET head_at = excluded.head_at WHERE head_at IS NULL OR head_at > excluded.head_at;
    INSERT INTO tallies VALUES (new.site, 'accepted', 1), (new.site, 'state:' || new.state, 1)
      ON CONFLICT (site, name) DO UPDATE SET count = count + 1;
  END`,
]
