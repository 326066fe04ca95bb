/** What is measured together, in the order in which it is told. */
export const titles = {
  stacks: "Whole stacks",
  small: "A program of 20 in a tenant of many",
  atOnce: "Creates at the same time",
  reading: "Export and drift",
  start: "The provider process",
  importing: "Importing the package",
  simulator: "The embedded tenant",
  settings: "First up of the engine alone",
} as const;

const order: readonly string[] = Object.values(titles);

/** Where a section stands: first by what it tells, then by its size. */
export const inOrder = (a: Titled, b: Titled) =>
  order.indexOf(a.title) - order.indexOf(b.title) || (a.size ?? 0) - (b.size ?? 0);

interface Titled {
  title: string;
  size?: number;
}
