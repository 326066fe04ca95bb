import { Advice, indent } from "./advice.mjs";
import { locked } from "./lock.mjs";

/** A way that did not work, with the reason. */
export const no = why => ({ why });

async function firstThatWorks(ways, world, failures) {
  for (const { name, go } of ways) {
    world.tell(name);
    const found = await go(world);
    if (found.why === undefined) return { ...found, route: name, summary: `${found.version} (${name})` };
    failures.push(`- ${name}:\n${indent(found.why)}`);
  }
  return undefined;
}

/**
 * Finds a program that a checkout needs, or installs it: what is quick to try comes first, and one process at a time
 * installs.
 *
 * @param ways `{ name, go(world), slow }` in their order; `go` answers what it found, with its version, or {@link no}
 * @param world what each way is given; `tell` hears which one is tried
 * @param last the `lock` file that whoever installs holds; what to say when no way works: `none`, and `advice`
 * @returns what was found, with the name of its route and a summary
 * @throws Advice that says what was tried and why each way failed
 */
export async function findOrInstall(ways, world, { lock, none, advice }) {
  const failures = [];
  const [quick, slow] = [false, true].map(isSlow => ways.filter(way => (way.slow ?? false) === isSlow));
  const found = await firstThatWorks(quick, world, failures);
  if (found) return found;
  return locked(lock, world.tell, async () => {
    // Whom we waited for may have installed it meanwhile.
    const made = (await firstThatWorks(quick, world, [])) ?? (await firstThatWorks(slow, world, failures));
    if (made) return made;
    throw new Advice(none, advice, failures.join("\n"));
  });
}
