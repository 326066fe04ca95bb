import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type RunningTenant, type Saved, startTenant } from "../../provider/simulator/index.js";
import { compiled, type Ended, newProject, projectIn } from "../e2e/cli.js";
import { content } from "../faults/content.js";
import type { Stage } from "./cases.js";
import { type Front, front, type Passed } from "./front.js";
import type { Source } from "./reference.js";

/** Where a stage begins, and what it does and leaves where nothing goes wrong. */
interface Start {
  folder: string;
  saved: Saved;
  /** The requests of its run, as cases name them. */
  requests: readonly string[];
  /** Those of them by which something was created whose id is on record before the engine is told. */
  recorded: ReadonlySet<string>;
  /** What the tenant holds afterwards. */
  content: readonly string[];
}

/** A tenant, what stands before it, and the beginning of each stage. */
export interface Prepared {
  tenant: RunningTenant;
  front: Front;
  environment: Readonly<Record<string, string>>;
  starts: Readonly<Record<Stage, Start>>;
  /** Another copy of a stage's folder. */
  copy(stage: Stage): string;
  close(): Promise<void>;
}

/** Everything that is on record of creates. */
export function recorded(folder: string): string {
  const intents = join(folder, "state", ".pulumi", "wxcc-intents");
  if (!existsSync(intents)) return "";
  const files = readdirSync(intents, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.map(file => readFileSync(join(file.parentPath, file.name), "utf8")).join("");
}

/** The id of what an answer is about. */
export function idIn(body: string): string | undefined {
  try {
    const { id } = JSON.parse(body) as { id?: unknown };
    return typeof id === "string" ? id : undefined;
  } catch {
    return undefined;
  }
}

/** The command of each stage. */
export const commandOf = (stage: Stage) => (stage === "destroy" ? "destroy" : "up");

export function expectEnded({ code, output }: Ended, what: string) {
  if (code !== 0) throw new Error(`${what} ended with ${code}, and nothing was done to it yet:\n${output}`);
}

/** Goes through stages once, undisturbed: each with its program. */
export async function prepared(sources: readonly (readonly [Stage, Source])[]): Promise<Prepared> {
  const tenant = await startTenant();
  const door = await front(tenant.baseUrl);
  const root = mkdtempSync(join(tmpdir(), "wxcc-chaos-"));
  const environment = { ...compiled, ...tenant.environment, WXCC_BASE_URL: door.url };
  const project = newProject();
  let copies = 0;

  const copied = (from: string, to: string) => cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  function write({ text, files }: Source) {
    project.program(text);
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(project.folder, path)), { recursive: true });
      writeFileSync(join(project.folder, path), bytes);
    }
  }
  async function undisturbed(stage: Stage, source: Source): Promise<Start> {
    write(source);
    const [folder, saved] = [join(root, stage.replaceAll(" ", "-")), tenant.tenant.snapshot()];
    copied(project.folder, folder);
    door.passed();
    const ended = await project.pulumi([commandOf(stage), "--yes", "--skip-preview"], environment);
    expectEnded(ended, stage);
    const [passed, record] = [door.passed(), recorded(project.folder)];
    const isRecorded = ({ place, body }: Passed) => place.startsWith("POST ") && record.includes(idIn(body) ?? " ");
    return {
      folder,
      saved,
      requests: passed.map(({ place }) => place),
      recorded: new Set(passed.filter(isRecorded).map(({ place }) => place)),
      content: content(tenant.tenant),
    };
  }

  expectEnded(await project.pulumi(["stack", "init", "test"], environment), "stack init");
  const starts: Partial<Record<Stage, Start>> = {};
  for (const [stage, source] of sources) starts[stage] = await undisturbed(stage, source);
  project.remove();

  return {
    tenant,
    front: door,
    environment,
    starts: starts as Record<Stage, Start>,
    copy(stage) {
      copies += 1;
      const folder = join(root, `case-${copies}`);
      copied(starts[stage]!.folder, folder);
      return projectIn(folder).folder;
    },
    async close() {
      door.close();
      await tenant.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
