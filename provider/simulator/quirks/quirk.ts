import type { Channel } from "../../entities/channel.js";
import type { Json, Kind } from "../../entities/entity.js";
import type { Rule } from "../evidence.js";
import type { Row, Table } from "../store.js";
import type { WireSchema } from "../wire.js";

export type Fields = { readonly [name: string]: Json | undefined };

/** A digital asset as a person registered it: no public API lists it. */
export interface Asset {
  assetId: string;
  channel: Channel;
  name: string;
  /** The service of Webex Connect that it is registered to; one of its own name when absent. */
  service?: string | undefined;
}

/** What a quirk may look at. */
export interface View {
  organizationId: string;
  timezone: string;
  assets: readonly Asset[];
  /** The numbers of Webex Calling; absent, it has every number. */
  numbers: readonly string[] | undefined;
  rows(type: string): Table;
  /** The same rows as one array, in order. */
  list(type: string): readonly Row[];
  row(type: string, id: string): Row | undefined;
  /** Ids of the rows of a type that refer to this id. */
  referrersOf(id: string, type: string): readonly string[];
}

/** One write, before it is done. */
export interface Write {
  /** Absent at create. */
  before: Row | undefined;
  /** As it would be stored. */
  after: Fields;
  /** As it was sent. */
  sent: Fields;
  view: View;
}

export interface BulkRoute {
  method: "POST" | "PATCH";
  /** Before the type; "" unless stated. */
  version?: string;
  /** After the type: `bulk`, `v2/bulk`. */
  path: string;
  create: boolean;
  update: "no" | "full" | "partial";
  delete: boolean;
}

/** Someone whom Control Hub knows. */
export interface Person {
  email: string;
  firstName: string;
  lastName: string;
  /** Whether Control Hub gave a contact-center licence. */
  licensed: boolean;
  /** Names of roles in Control Hub. */
  roles?: readonly string[] | undefined;
}

/** One observed behaviour of one type: what is known of it, and what it does. */
export interface Quirk extends Rule {
  /** Fields beyond the description's, or with other limits. */
  accepts?: Readonly<Record<string, WireSchema>>;
  /** Must be sent; `field.inner` where the field is. */
  required?: readonly string[];
  /** Cannot change after create; `text` is the answer. */
  immutable?: { fields: readonly string[]; text?: (field: string, original: Json | undefined) => string };
  /** Together unique among rows of the type. */
  unique?: readonly string[];
  /** A boolean field that one row has of those that are alike in another: a row that gets it takes it from that one. */
  sole?: { field: string; alike: string };
  /** Values that the server adds where nothing was sent. */
  fills?: (after: Fields, view: View, id: string) => Fields;
  /** Keep their value when a PUT leaves them out. */
  keeps?: readonly string[];
  /** Answered with 200 and not stored. */
  ignores?: readonly string[];
  omitsInList?: readonly string[];
  /** Entries or sub-entities with ids of their own; entries are the same when `key` is. */
  nested?: Readonly<Record<string, { key?: readonly string[]; stamped?: boolean }>>;
  /** Why a write is refused, if it is; `status` is 400 unless stated. */
  refuses?: (write: Write) => string | undefined;
  status?: number;
  /** Fields of the answer that are not stored. */
  shows?: (row: Row, view: View, query: URLSearchParams) => Fields;
  /** Survive a projection that did not ask for them. */
  leaks?: readonly string[];
  notFilterable?: readonly string[];
  /** Names that a filter may use for another field. */
  filterAlias?: Readonly<Record<string, string>>;
  searches?: readonly string[];
  /** What a new tenant has; a value `@type/name` is the id of that one. */
  defaults?: readonly Fields[];
  /** How a person of Control Hub arrives here. */
  synchronized?: (person: Person) => Fields;
  /** API versions of the item path; "" is no version. */
  items?: readonly string[];
  creates?: readonly string[];
  lists?: Readonly<Record<string, "envelope" | "array">>;
  methods?: readonly string[];
  bulk?: readonly BulkRoute[];
  /** Other item look-ups: `{type}/{path}/{value of field}`. */
  lookup?: { path: string; field: string; versions: readonly string[] };
  /** Item verbs that are always refused with this text. */
  retired?: { versions: readonly string[]; text: string };
  /** A route below an item that is always refused: 403 unless stated. */
  forbidden?: { method: string; path: string; status?: number; text?: string };
  /** A route that answers the values of one field, as a bare array. */
  column?: { path: string; field: string };
  /** A list whose entries have routes of their own: `{type}/{id}/entry[/{entry}]`, and the same with v2 to list them. */
  entries?: { field: string; required: readonly string[]; searches: readonly string[]; unique?: readonly string[] };
  /**
   * POST and PUT are forms: the part `fields` is JSON, the part `file` the bytes, which are kept in the field of that
   * name in base64. They are read at `{content.route}/{value of content.field}`, if at all. Some go without a file.
   */
  upload?: {
    fields: string;
    file: string;
    content?: { route: string; field: string };
    without?: (fields: Fields) => boolean;
  };
  /** Why PUT does not replace an entity, if it does not; PATCH and bulk do. */
  puts?: (row: Row) => string | undefined;
  /** The only fields that PATCH takes; it ignores others. */
  patches?: readonly string[];
  /** What is kept otherwise than it was sent, such as a secret; `null` is not kept. */
  stores?: (after: Fields, before: Row | undefined) => Fields;
  /**
   * What an entity of the type `to` assigns to rows of this one, in a field that records do not show:
   * `GET {list}/{id of that}` answers who has it, with these fields and, in `shown`, the rest; `PATCH {bulk}/{id of that}`
   * changes it, by members that name the row in `key`.
   */
  assigned?: {
    field: string;
    to: { type: string; key: string };
    list: string;
    fields: readonly string[];
    shown: string;
    bulk: string;
    key: string;
  };
  /** DELETE of the collection, without an id, deletes all that is in it. */
  wipes?: true;
}

export interface Quirks {
  /** The API's name: `contact-service-queue`. */
  type: string;
  /** Where its fields are described; absent for types that nobody declares. */
  kind?: Kind;
  rows: readonly Quirk[];
}

/** How a rule of one type is written. */
export const quirks = (described: { type: string; kind?: Kind }, rows: readonly Quirk[]): Quirks => ({
  ...described,
  rows: rows.map(row => ({ ...row, id: `${described.type}.${row.id}` })),
});
