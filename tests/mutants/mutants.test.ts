import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { namesIn } from "./titles.js";

/** A defect as data: what is replaced in a file, and the test that has to notice. `npm run mutants` plants them all. */
interface Mutant {
  name: string;
  file: string;
  find: string;
  put: string;
  oracle: { file: string; test: string };
}

const root = join(__dirname, "..", "..");
const rooms = readdirSync(__dirname).filter(name => name.endsWith(".json"));
const mutants = rooms.flatMap(room => JSON.parse(readFileSync(join(__dirname, room), "utf8")) as readonly Mutant[]);
const textOf = (file: string) => readFileSync(join(root, file), "utf8");

test("there are many, each with a name of its own, in every room that keeps a promise", () => {
  expect(mutants.length).toBeGreaterThanOrEqual(40);
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  const planted = new Set(mutants.map(({ file }) => file.split("/")[1]));
  const kept = ["tenant", "lifecycle", "compare", "intents", "recovery", "journal", "drift", "export", "review"];
  expect([...kept, "neighbours", "channels"].filter(room => !planted.has(room))).toEqual([]);
});

test("what each replaces stands exactly once where it says", () => {
  const wrong = mutants.filter(({ file, find, put }) => textOf(file).split(find).length !== 2 || find === put);
  expect(wrong.map(({ name, file }) => `${name}: ${file}`)).toEqual([]);
});

test("the test that has to notice it is there, under exactly that name", () => {
  const names = new Map([...new Set(mutants.map(({ oracle }) => oracle.file))].map(file => [file, known(file)]));
  const wrong = mutants.filter(({ oracle: { file, test } }) => !names.get(file)!.some(name => name.test(test)));
  expect(wrong.map(({ name, oracle }) => `${name}: ${oracle.file}: ${oracle.test}`)).toEqual([]);
});

const known = (file: string) => (existsSync(join(root, file)) ? namesIn(join(root, file)) : []);

test("a name that no test has is not found", () => {
  expect(known("tests/mutants/mutants.test.ts").some(name => name.test("a name that no test has"))).toBe(false);
  expect(known("tests/mutants/nowhere.test.ts")).toEqual([]);
});
