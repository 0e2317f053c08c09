/** Whose house or business a visit is for, as the wire says it. */
export const CUSTOMER_TYPES = ["residential", "commercial"] as const
