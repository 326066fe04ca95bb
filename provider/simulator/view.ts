import type { Asset, View } from "./quirks/quirk.js";
import type { Organization, Saved } from "./saved.js";
import type { Store } from "./store.js";

/** A tenant as the quirks of its types see it. */
export const viewOf = (
  store: Store,
  organization: () => Organization,
  assets: () => readonly Asset[],
  numbers: () => Saved["numbers"],
): View => ({
  get organizationId() {
    return organization().id;
  },
  get timezone() {
    return organization().timezone;
  },
  get assets() {
    return assets();
  },
  get numbers() {
    return numbers();
  },
  rows: store.rows,
  list: store.list,
  row: store.row,
  referrersOf: (id, type) => [...store.referrersIn(type, id)],
});
