import type { RunningTenant } from "../../provider/simulator/index.js";
import type { Section } from "./figure.js";
import { mix } from "./mix.js";
import { type Make, makes } from "./program.js";
import { sectionOf } from "./rows.js";
import { type Cost, newStack, type Operation, operationNames, type Stack } from "./stack.js";
import { pagesIn, roomyTenant } from "./tenant.js";

export interface Plan {
  size: number;
  makes: readonly Make[];
  /** How often a command runs with a make. */
  repetitions(make: Make, operation: Operation): number;
  /**
   * For whom the engine writes the state of the first up at its end only: with a file it takes quadratic time, and with
   * the large states of a serializer many minutes at 1,000.
   */
  prepared: readonly Make[];
}

const usual = (size: number): Plan => ({
  size,
  makes,
  repetitions: (make, operation) => (operation === "firstUp" || (make === "naive" && size > 300) ? 1 : 2),
  prepared: size > 300 ? ["naive"] : [],
});

/** What takes minutes runs once, and an up without changes not at all: it asks what a preview asks. */
const large = (size: number): Plan => ({
  size,
  makes: makes.filter(make => make !== "naive"),
  repetitions: (_, operation) => (operation === "noOpUp" ? 0 : 1),
  prepared: makes,
});

export const planOf = (size: number): Plan => (size > 2_000 ? large(size) : usual(size));

/** Not safe when the engine dies: for what is prepared only. */
export const withoutCheckpoints = { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" };

/**
 * Deploys the same entities once for each make, on the real CLI. What is compared is measured in turn, so that a noisy
 * minute of the machine falls on all of them.
 *
 * @param then what else is measured of the deployed stack, and of the tenant that it filled
 */
export async function* measure(
  { size, makes: made, repetitions, prepared }: Plan,
  tell: (line: string) => void,
  then: (ours: Stack, tenant: RunningTenant) => AsyncIterable<Section>,
): AsyncGenerator<Section> {
  // One that does the same beside ours needs a tenant of its own, since names are unique in each.
  const [tenant, other] = [await roomyTenant(size * 2), await roomyTenant(size * 2)];
  const stacks: Stack[] = [];
  const costs = new Map<Stack, Record<Operation, Cost[]>>();
  try {
    for (const make of made) stacks.push(await newStack(make, mix(size), make === "naive" ? other : tenant));
    for (const stack of stacks) costs.set(stack, { firstUp: [], preview: [], noOpUp: [], refresh: [] });
    for (const operation of operationNames) {
      const most = Math.max(...made.map(make => repetitions(make, operation)));
      for (let repetition = 0; repetition < most; repetition += 1)
        for (const stack of stacks.filter(({ make }) => repetition < repetitions(make, operation))) {
          const once = operation === "firstUp" && prepared.includes(stack.make);
          const cost = await stack.run(operation, once ? withoutCheckpoints : {});
          costs.get(stack)![operation].push(cost);
          tell(`  ${size} entities, ${operation}, ${stack.make}: ${cost.cpu} CPU s, ${cost.seconds} s`);
        }
    }
    const measured = stacks.map(
      stack => [stack.make, { costs: costs.get(stack)!, bytes: stack.stateBytes() }] as const,
    );
    yield sectionOf({ size, pages: pagesIn(tenant, size), makes: Object.fromEntries(measured), prepared });
    yield* then(stacks.find(({ make }) => make === "wxcc")!, tenant);
  } finally {
    for (const stack of stacks) stack.remove();
    await tenant.close();
    await other.close();
  }
}
