/** What a sample page tells of the contractor. */
export type Contractor = { name: string; phone: string }
