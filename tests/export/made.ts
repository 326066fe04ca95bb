import { type ExportOptions, exportTenant } from "../../provider/export/index.js";
import { progress } from "../../provider/export/progress.js";
import { selection } from "../../provider/export/selection.js";
import type { TenantReader } from "../../provider/tenant/interface.js";

interface Choice {
  include?: string;
  exclude?: string;
  withDependencies?: boolean;
  names?: ExportOptions["names"];
  say?: (line: string) => void;
}

/** A tenant as a program. */
export const exported = (tenant: TenantReader, choice: Choice = {}) =>
  exportTenant(tenant, {
    select: selection([choice.include ?? []].flat(), [choice.exclude ?? []].flat()),
    withDependencies: choice.withDependencies ?? false,
    progress: progress(choice.say ?? (() => undefined), 300),
    ...(choice.names ? { names: choice.names } : {}),
  });

/** The parts of an export that people read as code. */
export const codeOf = (files: ReadonlyMap<string, string | Uint8Array>) =>
  new Map([...files].flatMap(([path, text]) => (path.endsWith(".ts") ? [[path, String(text)] as const] : [])));
