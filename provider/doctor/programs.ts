import { type Finding, ok, problem, warning } from "./finding.js";

/** The versions on this machine; absent is what is not there. */
export interface Programs {
  node: string;
  package: string;
  cli?: string | undefined;
  /** `@pulumi/pulumi` as the project resolves it; absent outside a project. */
  library?: string | undefined;
}

/** What the package asks for: `>=22.19`, `>=3.249.0 <4`. */
export interface Needed {
  node: string;
  pulumi: string;
}

const numbers = (version: string) => (/\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0").split(".").map(Number);

function order(a: string, b: string): number {
  const [left, right] = [numbers(a), numbers(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const meets = (version: string, range: string) =>
  range.split(/\s+/).every(bound => {
    const difference = order(version, bound);
    return bound.startsWith(">=") ? difference >= 0 : difference < 0;
  });

export function examinePrograms(found: Programs, needed: Needed): readonly Finding[] {
  const { node, cli, library } = found;
  const pulumi = (about: string, version: string, todo: string) =>
    meets(version, needed.pulumi)
      ? ok(about, version)
      : problem(about, `${version}, and ${needed.pulumi} is needed`, todo);
  return [
    meets(node, needed.node)
      ? ok("Node", node)
      : problem("Node", `${node}, and ${needed.node} is needed`, "Install a newer Node: https://nodejs.org."),
    cli === undefined
      ? warning(
          "Pulumi CLI",
          "there is none on the PATH: stacks cannot be read or deployed",
          "Install it: https://www.pulumi.com/docs/install/.",
        )
      : pulumi("Pulumi CLI", cli.replace(/^v/, ""), "Install a newer one: https://www.pulumi.com/docs/install/."),
    ...(library === undefined
      ? []
      : [pulumi("@pulumi/pulumi", library, `In the project: npm install "@pulumi/pulumi@${needed.pulumi}".`)]),
    ok("pulumi-wxcc", found.package),
  ];
}
