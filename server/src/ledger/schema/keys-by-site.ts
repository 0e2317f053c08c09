/**
 * Version 6: the keys of a site are found by an index, retired ones included. Before, a site's first booking read those of all sites.
 */
export const KEYS_BY_SITE: readonly string[] = ["CREATE INDEX data_keys_by_site ON data_keys (site)"]
