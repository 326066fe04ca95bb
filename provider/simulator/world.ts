import type { ConnectState } from "./connect/state.js";
import type { ControlHubState } from "./controlHub/state.js";
import type { Faults } from "./faults/once.js";
import type { Flows } from "./flowStore/state.js";
import type { Fns } from "./functions/state.js";
import type { Task } from "./runtime/index.js";
import type { Organization, Saved } from "./saved.js";
import type { Tokens } from "./tokens.js";
import type { Context } from "./write.js";

/** One tenant during one request, on all its hosts. What is assigned here, the tenant remembers. */
export interface World {
  readonly organization: Organization;
  readonly context: Context;
  readonly faults: Faults;
  readonly tokens: Tokens;
  hub: ControlHubState;
  connect: ConnectState;
  flows: Flows;
  functions: Fns;
  /** Contacts that were sent by hand. Not kept in the data file. */
  tasks: readonly Task[];
  /** What the tenant was at moments that somebody named. Not kept in the data file. */
  readonly moments: Map<string, Saved>;
}
