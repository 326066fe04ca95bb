import { randomUUID } from "node:crypto";
import type * as pulumi from "@pulumi/pulumi";

/** A dynamic provider that costs no more than being called: what comes in goes out. */
export function handler(_kind: string): pulumi.dynamic.ResourceProvider {
  return {
    check: async (_olds, news) => ({ inputs: news }),
    diff: async () => ({ changes: false }),
    create: async inputs => ({ id: randomUUID(), outs: inputs }),
    read: async (id, props) => ({ id, props: props ?? {} }),
    update: async (_id, _olds, news) => ({ outs: news }),
    delete: async () => undefined,
  };
}
