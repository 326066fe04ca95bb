import { Advice } from "./advice.mjs";

/** Each step in the life of an entity, and the tests that show it, by how their titles begin. */
const steps = {
  check: ["is refused by a preview for each field"],
  preview: ["is only read by a preview"],
  create: ["is created again when somebody deleted it"],
  read: ["keeps its private output through a refresh"],
  drift: ["has fields whose change by somebody else is seen", "shows what somebody changed"],
  update: ["has fields that are set, changed, left out and set again"],
  "foreign work": ["keeps what somebody else wrote"],
  delete: [
    "is gone after a destroy",
    "of any accepted values is not changed by a second run, and leaves nothing behind",
  ],
  adopt: ["is never taken over silently", "is taken over, and is still there"],
  "look up": ["is found by its natural key"],
  import: ["is imported"],
  pages: ["is listed whole at the boundaries of pages", "is read with all its entries at the boundaries"],
};

/** The test files that run over every kind; each of their tests stands below the name of its kind. */
export const files = /\/tests\/(every-kind|everyKind\/\w+)\.test\.ts$/;

const className = kind => kind.charAt(0).toUpperCase() + kind.slice(1);

/** A step that a kind does not have has no test; one is shown when all its tests have passed. */
function cell(tests, beginnings) {
  const shown = tests.filter(({ title }) => beginnings.some(beginning => title.startsWith(beginning)));
  if (shown.length === 0) return "–";
  return shown.every(({ status }) => status === "passed") ? "✓" : "✗";
}

/** @throws Advice when a test stands below no kind, or a step has no test at all: the table would be silent about it */
function refuseSilence(tests) {
  const homeless = tests.find(({ ancestorTitles }) => ancestorTitles.length === 0);
  if (homeless)
    throw new Advice(`the test "${homeless.title}" stands below no kind`, "Put it into a describe of its kind.");
  const silent = Object.values(steps)
    .flat()
    .filter(beginning => !tests.some(({ title }) => title.startsWith(beginning)));
  if (silent.length === 0) return;
  throw new Advice(
    `no test begins with "${silent.join('", "')}"`,
    "Name it in tools/lifecycleTable.mjs as it is called now.",
  );
}

/** The table of kinds and steps, in Markdown, of what jest's JSON report says. */
export function lifecycleTable({ testResults }) {
  const tests = testResults.filter(({ name }) => files.test(name)).flatMap(({ assertionResults }) => assertionResults);
  refuseSilence(tests);
  const kinds = [...new Set(tests.map(({ ancestorTitles: [kind] }) => kind))].sort();
  const line = cells => `| ${cells.join(" | ")} |`;
  const names = Object.keys(steps);
  return [
    line(["kind", ...names]),
    line(["---", ...names.map(() => ":-:")]),
    ...kinds.map(kind => {
      const own = tests.filter(({ ancestorTitles }) => ancestorTitles[0] === kind);
      return line([className(kind), ...names.map(name => cell(own, steps[name]))]);
    }),
  ].join("\n");
}

const begin = "<!-- Written by `npm run lifecycle` from the results of the tests: do not type here. -->";
const end = "<!-- Until here. -->";

/** A document with the table between its two marks. */
export function withTable(text, table) {
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < from)
    throw new Advice("the README has no place for the table", `Write these lines: ${begin} ${end}`);
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}
