import type { z } from "zod";
import { type Description, entity, type Kind, ref } from "./entity.js";

/** What tells one link from another. */
interface Link<I extends string, F extends z.ZodRawShape> {
  kind: Kind;
  title: string;
  about: string;
  /** The field that names the entity. */
  at: I;
  /** Fields of the entity, as its own kind describes them. */
  fields: F;
}

/**
 * Describes some fields of an entity of another kind as a resource of their own: for what is known only after the entity
 * is there. It is written into the entity, whose other fields stay, and given back when the link goes.
 */
export const linkTo = <S extends z.ZodRawShape, I extends string, F extends z.ZodRawShape>(
  { kind: link, title, routes, settle, settleReads }: Description<S>,
  { at, fields, ...own }: Link<I, F>,
) =>
  entity({
    ...own,
    fields: {
      [at]: ref(link).meta({ wire: "id" }).describe(`The ${title} that has it; another one is another link.`),
      ...fields,
    } as Record<I, z.ZodString> & F,
    identity: [at],
    fixed: [at],
    link,
    ...(routes && { routes }),
    ...(settle && { settle }),
    ...(settleReads && { settleReads }),
    borrowed: { missing: `declare the ${title} before the link, or look it up` },
  });
