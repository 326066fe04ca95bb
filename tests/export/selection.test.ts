import { InvalidConfiguration } from "../../provider/errors.js";
import { selection } from "../../provider/export/selection.js";

const chosen = (include?: string | readonly string[], exclude?: string) => {
  const select = selection([include ?? []].flat(), [exclude ?? []].flat());
  const all = [
    ["queue", "Sales"],
    ["queue", "Sales EMEA"],
    ["queue", "Support"],
    ["team", "Sales"],
    ["team", "A.B"],
  ] as const;
  return all.filter(([kind, name]) => select(kind, name)).map(([kind, name]) => `${kind} ${name}`);
};

test("without patterns everything is meant", () => {
  expect(chosen()).toHaveLength(5);
});

test("a pattern is a kind, or a kind and a name with * and ?", () => {
  expect(chosen("team")).toEqual(["team Sales", "team A.B"]);
  expect(chosen("queue:Sales*")).toEqual(["queue Sales", "queue Sales EMEA"]);
  expect(chosen("queue:Sa?es,team:A.?")).toEqual(["queue Sales", "team A.B"]);
  expect(chosen("*:Sales")).toEqual(["queue Sales", "team Sales"]);
});

test("patterns are parted by commas, or said one by one", () => {
  expect(chosen(["queue:Support", "team:A*,team:Sales"])).toEqual(["queue Support", "team Sales", "team A.B"]);
});

test("only * and ? mean more than themselves", () => {
  expect(chosen("team:A.B")).toEqual(["team A.B"]);
  expect(chosen("team:.+")).toEqual([]);
  expect(chosen("team:(")).toEqual([]);
});

test("what is excluded goes, whatever includes it", () => {
  expect(chosen("queue", "queue:*EMEA")).toEqual(["queue Sales", "queue Support"]);
  expect(chosen(undefined, "queue,team:A*")).toEqual(["team Sales"]);
});

test("a pattern of no kind is refused with those that there are", () => {
  expect(() => selection(["queues:*"])).toThrow(InvalidConfiguration);
  expect(() => selection([], [":x"])).toThrow("--exclude :x is not usable");
});
