import { documented, measuredText } from "./document.js";
import { readResults } from "./results.js";
import { titles } from "./titles.js";

const results = readResults();

test("docs/performance.md shows the last results: npm run bench -- --document writes them there", () => {
  expect(documented()).toBe(measuredText(results));
});

test("the last results are of everything that is measured", () => {
  expect([...new Set(results.sections.map(({ title }) => title))]).toEqual(Object.values(titles));
});
