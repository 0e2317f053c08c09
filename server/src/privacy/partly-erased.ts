/**
 * An erasure goes over several commits, so that bookings which come in meanwhile need not wait for it: the ledger failed between two
 * of them. What was erased before stays erased.
 */
export class PartlyErased extends Error {
  override name = "PartlyErased"
}
