import { says } from "./says.js";

test("a contact number is at most nine digits", () => {
  const found = (number: string) => Object.keys(says("contactNumber", { number }));
  expect(found("555010034")).toEqual([]);
  expect(found("5550100345")).toEqual(["number"]);
  expect(found("+55501003")).toEqual(["number"]);
  expect(found("")).toEqual(["number"]);
});
