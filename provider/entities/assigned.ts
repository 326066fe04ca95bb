/** Who has something because of an entity: a list field of that one, by its wire name, which its own routes do not take. */
export interface Assigned {
  field: string;
  /** The member's field with the id of who has it. */
  key: string;
  /** `GET {list}/{id}`: those who have it, each with the rest of the member in the field `shown`. */
  list: string;
  shown: string;
  /** `PATCH {bulk}/{id}`: members to SAVE and to DELETE. */
  bulk: string;
}
