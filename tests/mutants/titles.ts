import { readFileSync } from "node:fs";
import ts from "typescript";

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** A title as a pattern: what stands for a value of a table may be anything. */
const patternOf = (title: string) =>
  title
    .split(/%[sdifjop#]|\$\w+/)
    .map(escaped)
    .join(".*");

/** What a call declares: `test("…")`, `describe.each(table)("…")`; nothing where its title is no plain text. */
function declared(call: ts.CallExpression): { word: string; title: string; body: ts.Node | undefined } | undefined {
  const [, word] = /^(describe|test)(?:$|[.(])/.exec(call.expression.getText()) ?? [];
  const [title, body] = call.arguments;
  return word && title && ts.isStringLiteralLike(title) ? { word, title: title.text, body } : undefined;
}

/** The full names of the tests that a file declares, as patterns. */
export function namesIn(file: string): readonly RegExp[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
  const found: string[] = [];
  function visit(node: ts.Node, around: readonly string[]): void {
    const here = ts.isCallExpression(node) ? declared(node) : undefined;
    const path = here ? [...around, patternOf(here.title)] : around;
    if (here?.word === "test") found.push(path.join(" "));
    else if (here?.body) visit(here.body, path);
    else if (!here) ts.forEachChild(node, child => visit(child, around));
  }
  visit(source, []);
  return found.map(name => new RegExp(`^${name}$`, "s"));
}
