import type { Quirk } from "./quirks/quirk.js";
import type { WireSchema } from "./wire.js";

type Values = Readonly<Record<string, string | number | boolean>>;

/** What the API takes in fields, by the types of their values. */
export const typed = (values: Values): Readonly<Record<string, WireSchema>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { type: typeof value === "number" ? "integer" : typeof value },
    ]),
  );

/** Refuses a write after which one of these fields is another than before. */
export const protectedFields =
  (names: readonly string[]): NonNullable<Quirk["refuses"]> =>
  ({ before, after }) => {
    const changed = names.find(name => before?.[name] !== after[name]);
    return changed && `${changed}: User-token updates are not permitted for this field`;
  };
