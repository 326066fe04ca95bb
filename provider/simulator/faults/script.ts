import { z } from "zod";

/** Before: the request is never carried out. After: it is, and its answer is not what it should be. */
const when = z.enum(["before", "after"]);

/** What goes wrong. */
const effect = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("refuse") }).describe("No connection: nothing arrives."),
  z.strictObject({ do: z.literal("reset"), when }).describe("The connection ends without an answer."),
  z.strictObject({ do: z.literal("silence"), when }).describe("The connection stays, and no answer comes."),
  z
    .strictObject({
      do: z.literal("answer"),
      when,
      status: z.int().min(400).max(599),
      body: z.enum(["json", "html", "empty"]).default("json"),
    })
    .describe("A refusal in place of the answer: of the application, or a web page of something before it."),
  z
    .strictObject({
      do: z.literal("limit"),
      retryAfter: z.union([z.string(), z.strictObject({ dateIn: z.number() })]).optional(),
    })
    .describe("A 429; Retry-After as it stands, as a date so many milliseconds from now, or absent."),
  z
    .strictObject({ do: z.literal("spoil"), how: z.enum(["cut", "garbled", "gzip", "html", "endless", "drip"]) })
    .describe("The request is carried out, and the body of its answer cannot be used, or takes very long."),
  z
    .strictObject({ do: z.literal("stale"), ms: z.int().min(1) })
    .describe("A write is carried out; reads see the time before it for so many milliseconds."),
  z
    .strictObject({ do: z.literal("shift"), how: z.enum(["insert", "remove", "duplicate", "missing", "empty"]) })
    .describe(
      "A page of a list that does not fit to the others: somebody writes between two pages, or the server errs.",
    ),
  z
    .strictObject({ do: z.literal("meanwhile"), how: z.enum(["edit", "rename", "remove"]) })
    .describe("Somebody else changes the entity just before this request."),
  z.strictObject({ do: z.literal("clock"), ms: z.int() }).describe("The server's clock jumps."),
]);

const fault = z.strictObject({
  on: z
    .strictObject({
      method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).optional(),
      /** The path after `/organization/{id}/`, or from the root; `*` stands for anything. */
      path: z.string().optional(),
      page: z.int().min(0).optional(),
    })
    .default({}),
  /** So many requests that it would meet are let through first. */
  skip: z.int().min(0).default(0),
  times: z.int().min(1).default(1),
  effect,
});

/** What goes wrong, in order; the first that meets a request is taken. The same script gives the same faults. */
const script = z.strictObject({
  faults: z.array(fault).default([]),
  /** Beside these, chance: of all requests this share meets one of these effects. */
  chance: z
    .strictObject({
      seed: z.int(),
      share: z.number().min(0).max(1),
      /** So many, and then none any more. */
      most: z.int().min(1).default(1_000_000),
      effects: z.array(effect).min(1),
    })
    .optional(),
});

export type Effect = z.output<typeof effect>;
export type Fault = z.output<typeof fault>;
export type FaultScript = z.output<typeof script>;

/** @throws Error naming what in the text is no fault script */
export function readFaults(text: string, from: string): FaultScript {
  const parsed = (() => {
    try {
      return { value: JSON.parse(text) as unknown };
    } catch {
      throw new Error(`${from} is no JSON`);
    }
  })();
  const read = script.safeParse(parsed.value);
  if (read.success) return read.data;
  throw new Error(`${from} is no fault script:\n${z.prettifyError(read.error).slice(0, 2_000)}`);
}

/** @throws Error as {@link readFaults} */
export const faultScript = (script: z.input<typeof fault>[], chance?: FaultScript["chance"]): FaultScript =>
  readFaults(JSON.stringify({ faults: script, ...(chance && { chance }) }), "the script");
