import { fieldText } from "../../provider/compare/text.js";
import type { Json, Kind } from "../../provider/entities/entity.js";
import { fieldsOf } from "../../provider/entities/fields.js";

const told = (kind: Kind, name: string, from: Json | undefined, to: Json | undefined) =>
  fieldText(fieldsOf(kind).find(field => field.name === name)!, from, to);

describe("what changed in a list whose members have a key", () => {
  const anna = { name: "Anna", number: "+1" };
  const ben = { name: "Ben", number: "+2" };
  const book = (from: Json | undefined, to: Json | undefined) => told("addressBook", "addressBookEntries", from, to);

  test("is told member by member, without what only the server knows", () => {
    const held = { ...anna, id: "e1", version: 0 };
    expect(book([anna, ben], [held])).toBe("addressBookEntries - Ben");
    expect(book([held], [ben, { ...held, number: "+9" }])).toBe("addressBookEntries + Ben, Anna (number +1 → +9)");
    expect(book(undefined, [ben])).toBe("addressBookEntries + Ben");
  });

  test("is told in short when it is much", () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ ...anna, name: `Person ${i}` }));
    expect(book(many, [])).toBe(
      "addressBookEntries - Person 0, - Person 1, - Person 2, - Person 3, - Person 4, 35 more",
    );
  });

  test("is told as two values where there is no key", () => {
    expect(told("team", "name", "Sales", undefined)).toBe("name Sales → nothing");
  });
});
