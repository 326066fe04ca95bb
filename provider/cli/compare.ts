import { compare as compareSides } from "../drift/compare.js";
import { declaredKinds } from "../entities/declaredKinds.js";
import type { Kind } from "../entities/entity.js";
import { className, registry } from "../entities/registry.js";
import { InvalidConfiguration } from "../errors.js";
import { usualAcknowledgements } from "./acknowledged.js";
import type { Command } from "./command.js";
import { comparing, comparisonOptions, textIn } from "./comparison.js";
import { sideNamed } from "./sides.js";

const usage = `Usage: wxcc compare A B [options]

Compares two tenants, a tenant and a stack, or two stacks: which objects only one of them has, and in which
fields the others differ. Objects are found by their natural keys (names, mostly), and so are those that they
refer to: ids never count. Reads only.

  A, B                tenant:NAME  the tenant of a login
                      env:FILE     the tenant of the variables in a file, such as WXCC_DATA_CENTER and
                                   WXCC_ACCESS_TOKEN; env: alone is this environment
                      stack:NAME   what a stack last deployed; stack: alone is the selected one
                      state:FILE   the same, out of the saved output of pulumi stack export
  --kinds KIND,…      only these, by the names of their classes: Queue,Team
  --format FORMAT     text, json, junit, sarif or markdown
  --json              the same as --format json
  --fail-on WHAT,…    what makes the exit code 1: changed,onlyInA,onlyInB (all of them)
  --ignore-file FILE  what people have acknowledged (${usualAcknowledgements}, where there is one)
  --help              print this

Exit code 0 when nothing differs, 1 when something does, 2 when it could not be told.

Example: wxcc compare tenant:test tenant:prod --kinds Queue,EntryPoint,Team`;

function kindsIn(value: string | undefined): readonly Kind[] | undefined {
  if (value === undefined) return undefined;
  const comparable = declaredKinds.filter(kind => registry[kind].routes);
  return value.split(",").map(word => {
    const kind = comparable.find(one => className(one) === word.trim());
    if (kind) return kind;
    throw new InvalidConfiguration(
      `--kinds ${value} is not usable: "${word}" is no kind that a tenant holds`,
      `Write any of ${comparable.map(className).join(",")}.`,
    );
  });
}

export const compare: Command = {
  about: "Compare two tenants, stacks or exports, by name and field by field.",
  usage,
  options: { ...comparisonOptions, kinds: { type: "string" } },
  takes: "many",
  run: (values, terminal, words) =>
    comparing(values, terminal, ["changed", "onlyInA", "onlyInB"], async () => {
      const [a, b] = words;
      if (a === undefined || b === undefined || words.length > 2)
        throw new InvalidConfiguration(`wxcc compare takes two sides, not ${words.length}`, "Write: wxcc compare A B");
      const kinds = kindsIn(textIn(values.kinds));
      const [left, right] = [await sideNamed(a, terminal), await sideNamed(b, terminal)];
      return compareSides(left, right, kinds);
    }),
};
