/** What an account holds beside its bookings: as the demo's configuration takes it for given. */

export const BUSINESS_UNITS = [
  { id: 11, name: "HVAC Service" },
  { id: 12, name: "Plumbing" },
  { id: 13, name: "Maintenance" },
  { id: 14, name: "Sales" },
  { id: 19, name: "Duct Cleaning (closed)", active: false },
] as const

/** A job type is mapped to the business units that may do it; one that is mapped to none may be done by any. */
export const JOB_TYPES = [
  { id: 101, name: "No Heat", businessUnitIds: [11], priority: "Urgent" },
  { id: 102, name: "No Cool", businessUnitIds: [11], priority: "High" },
  { id: 103, name: "Leak Repair", businessUnitIds: [12], priority: "High" },
  { id: 104, name: "Tune-up", businessUnitIds: [13, 11], priority: "Normal" },
  { id: 105, name: "Estimate", businessUnitIds: [14], priority: "Low" },
  { id: 106, name: "Callback", businessUnitIds: [], priority: "Normal" },
  { id: 109, name: "Furnace Rebate 2019", businessUnitIds: [11], priority: "Low", active: false },
] as const

export const CAMPAIGNS = [
  { id: 31, name: "Website", isDefaultCampaign: true },
  { id: 32, name: "Google Ads", isDefaultCampaign: false },
  { id: 33, name: "Newsletter", isDefaultCampaign: false },
  { id: 39, name: "Spring Mailer 2019", isDefaultCampaign: false, active: false },
] as const
