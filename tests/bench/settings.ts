import type { Figure, Section } from "./figure.js";
import { mix } from "./mix.js";
import { newStack } from "./stack.js";
import { withoutCheckpoints } from "./stacks.js";
import { roomyTenant } from "./tenant.js";
import { titles } from "./titles.js";

/** What can be set of an engine whose backend is a file. Each but the last leaves every step in the state at once. */
const settings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "as it comes": {},
  "PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS=true": { PULUMI_DIY_BACKEND_DISABLE_CHECKPOINT_BACKUPS: "true" },
  "PULUMI_DIY_BACKEND_GZIP=true": { PULUMI_DIY_BACKEND_GZIP: "true" },
  "PULUMI_DIY_BACKEND_ZSTD=true": { PULUMI_DIY_BACKEND_ZSTD: "true" },
  "PULUMI_PARALLEL=64": { PULUMI_PARALLEL: "64" },
  "PULUMI_SKIP_CHECKPOINTS=true (not safe when it dies)": withoutCheckpoints,
};

export const sizes = [250, 500] as const;

/** A first up of the engine alone: what it takes grows with the square of the entities, and what helps. */
export async function* engineSettings(): AsyncGenerator<Section> {
  const tenant = await roomyTenant(1);
  try {
    for (const size of sizes) {
      const figures: Figure[] = [];
      for (const [what, environment] of Object.entries(settings)) {
        const stack = await newStack("engine", mix(size), tenant);
        try {
          const { cpu, seconds } = await stack.run("firstUp", environment);
          figures.push({ what: `CPU seconds, ${what}`, reached: cpu, exact: false });
          figures.push({ what: `seconds, ${what}`, reached: seconds, exact: false });
        } finally {
          stack.remove();
        }
      }
      yield { title: titles.settings, size, figures };
    }
  } finally {
    await tenant.close();
  }
}
