// Generated from provider/entities by `npm run generate`: change the description there.

import type * as pulumi from "@pulumi/pulumi";
import { Entity, type KindFacts, type Reference } from "../entity.js";
import type { EntityOptions, LookUpOptions } from "../options.js";
import { complete, lookUp, registered, registration } from "../registration.js";
import type { AddressBook } from "./addressBook.js";
import type { AudioFile } from "./audioFile.js";
import type { BusinessHours } from "./businessHours.js";
import type { DesktopLayout } from "./desktopLayout.js";
import type { DesktopProfile } from "./desktopProfile.js";
import type { EntryPoint } from "./entryPoint.js";
import type { Flow } from "./flow.js";
import type { FlowFunction } from "./flowFunction.js";
import type { GlobalVariable } from "./globalVariable.js";
import type { HolidayList } from "./holidayList.js";
import type { MultimediaProfile } from "./multimediaProfile.js";
import type { OutdialAni } from "./outdialAni.js";
import type { Overrides } from "./overrides.js";
import type { Queue } from "./queue.js";
import type { Site } from "./site.js";
import type { Skill } from "./skill.js";
import type { SkillProfile } from "./skillProfile.js";
import type { Subflow } from "./subflow.js";
import type { Team } from "./team.js";

export interface ResourceCollectionSiteArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<Site>[]>;
}

export interface ResourceCollectionTeamArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<Team>[]>;
}

export interface ResourceCollectionQueueArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<Queue>[]>;
}

export interface ResourceCollectionChannelArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<EntryPoint>[]>;
}

export interface ResourceCollectionAddressBookArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<AddressBook>[]>;
}

export interface ResourceCollectionAudioPromptArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<AudioFile>[]>;
}

export interface ResourceCollectionCadVariableArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<GlobalVariable>[]>;
}

export interface ResourceCollectionDesktopLayoutArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<DesktopLayout>[]>;
}

export interface ResourceCollectionDesktopProfileArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<DesktopProfile>[]>;
}

export interface ResourceCollectionFlowArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<Flow>[]>;
}

export interface ResourceCollectionFunctionArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<FlowFunction>[]>;
}

export interface ResourceCollectionHolidayListArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<HolidayList>[]>;
}

export interface ResourceCollectionIdleWrapupCodeArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * 1 to 64 characters.
   * Default: `[]`.
   */
  ids?: pulumi.Input<pulumi.Input<string>[]>;
}

export interface ResourceCollectionMultimediaProfileArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<MultimediaProfile>[]>;
}

export interface ResourceCollectionOutdialAniArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<OutdialAni>[]>;
}

export interface ResourceCollectionOverrideArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<Overrides>[]>;
}

export interface ResourceCollectionSkillDefinitionArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<Skill>[]>;
}

export interface ResourceCollectionSkillProfileArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<SkillProfile>[]>;
}

export interface ResourceCollectionSubFlowArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<Subflow>[]>;
}

export interface ResourceCollectionWorkingHourArgs {
  /**
   * Whether all of them are in it, those in `ids`, or none.
   * One of `ALL`, `SPECIFIC`, `NONE`.
   * Default: `"SPECIFIC"`.
   */
  accessLevel?: pulumi.Input<"ALL" | "SPECIFIC" | "NONE">;
  /**
   * Those that are SPECIFIC.
   * Default: `[]`.
   */
  ids?: pulumi.Input<Reference<BusinessHours>[]>;
}

export interface ResourceCollectionSite {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionTeam {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionQueue {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionChannel {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionAddressBook {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionAudioPrompt {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionCadVariable {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionDesktopLayout {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionDesktopProfile {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionFlow {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionFunction {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionHolidayList {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionIdleWrapupCode {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionMultimediaProfile {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionOutdialAni {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionOverride {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionSkillDefinition {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionSkillProfile {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionSubFlow {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

export interface ResourceCollectionWorkingHour {
  /** Its own id in the tenant. */
  id?: string;
  /** Whether all of them are in it, those in `ids`, or none. */
  accessLevel: "ALL" | "SPECIFIC" | "NONE";
  /** Those that are SPECIFIC. */
  ids: string[];
}

/**
 * What the people of a user profile may see and use. Of a type that is not stated, all sites, teams, queues and
 * channels are in it, since the API wants some of them, and none of any other.
 */
export interface ResourceCollectionArgs {
  /**
   * Unique in the tenant.
   * 1 to 80 characters.
   * Matches `^[a-zA-Z\d\-_\s]+$`.
   */
  name: pulumi.Input<string>;
  /**
   * A short text for administrators.
   * At most 255 characters.
   * Not managed until stated.
   */
  description?: pulumi.Input<string>;
  /**
   * Sites.
   * Default: `{"accessLevel":"ALL","ids":[]}`.
   */
  site?: pulumi.Input<ResourceCollectionSiteArgs>;
  /**
   * Teams.
   * Default: `{"accessLevel":"ALL","ids":[]}`.
   */
  team?: pulumi.Input<ResourceCollectionTeamArgs>;
  /**
   * Queues.
   * Default: `{"accessLevel":"ALL","ids":[]}`.
   */
  queue?: pulumi.Input<ResourceCollectionQueueArgs>;
  /**
   * Entry points, which Control Hub calls channels.
   * Default: `{"accessLevel":"ALL","ids":[]}`.
   */
  channel?: pulumi.Input<ResourceCollectionChannelArgs>;
  /**
   * Address books.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  addressBook?: pulumi.Input<ResourceCollectionAddressBookArgs>;
  /**
   * Audio files.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  audioPrompt?: pulumi.Input<ResourceCollectionAudioPromptArgs>;
  /**
   * Global variables.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  cadVariable?: pulumi.Input<ResourceCollectionCadVariableArgs>;
  /**
   * Desktop layouts.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  desktopLayout?: pulumi.Input<ResourceCollectionDesktopLayoutArgs>;
  /**
   * Desktop profiles.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  desktopProfile?: pulumi.Input<ResourceCollectionDesktopProfileArgs>;
  /**
   * Flows.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  flow?: pulumi.Input<ResourceCollectionFlowArgs>;
  /**
   * Functions that flows call.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  function?: pulumi.Input<ResourceCollectionFunctionArgs>;
  /**
   * Holiday lists.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  holidayList?: pulumi.Input<ResourceCollectionHolidayListArgs>;
  /**
   * Idle codes and wrap-up codes.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  idleWrapupCode?: pulumi.Input<ResourceCollectionIdleWrapupCodeArgs>;
  /**
   * Multimedia profiles.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  multimediaProfile?: pulumi.Input<ResourceCollectionMultimediaProfileArgs>;
  /**
   * Outdial ANIs.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  outdialAni?: pulumi.Input<ResourceCollectionOutdialAniArgs>;
  /**
   * Overrides of business hours.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  override?: pulumi.Input<ResourceCollectionOverrideArgs>;
  /**
   * Skills.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  skillDefinition?: pulumi.Input<ResourceCollectionSkillDefinitionArgs>;
  /**
   * Skill profiles.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  skillProfile?: pulumi.Input<ResourceCollectionSkillProfileArgs>;
  /**
   * Subflows.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  subFlow?: pulumi.Input<ResourceCollectionSubFlowArgs>;
  /**
   * Business hours.
   * Default: `{"accessLevel":"NONE","ids":[]}`.
   */
  workingHour?: pulumi.Input<ResourceCollectionWorkingHourArgs>;
}

/** Options of a resource collection: Pulumi's, and those that say what is ours. */
export type ResourceCollectionOptions = EntityOptions<keyof ResourceCollectionArgs>;

/** What finds a resource collection: exact values, of which exactly one must have all. */
export interface ResourceCollectionQuery {
  /** Unique in the tenant. */
  name?: pulumi.Input<string>;
}

const facts: KindFacts = {
  kind: "resourceCollection",
  title: "resource collection",
  className: "ResourceCollection",
  outputs: [
    "name",
    "site",
    "team",
    "queue",
    "channel",
    "addressBook",
    "audioPrompt",
    "cadVariable",
    "desktopLayout",
    "desktopProfile",
    "flow",
    "function",
    "holidayList",
    "idleWrapupCode",
    "multimediaProfile",
    "outdialAni",
    "override",
    "skillDefinition",
    "skillProfile",
    "subFlow",
    "workingHour",
    "resourceCount",
  ],
  optional: ["description"],
  query: ["name"],
};

/**
 * What the people of a user profile may see and use. Of a type that is not stated, all sites, teams, queues and
 * channels are in it, since the API wants some of them, and none of any other.
 * @example
 * new wxcc.ResourceCollection("sales", { name: "Sales" });
 */
export class ResourceCollection extends Entity<"resourceCollection"> {
  /** Unique in the tenant. */
  declare readonly name: pulumi.Output<string>;

  /** A short text for administrators. */
  declare readonly description: pulumi.Output<string | undefined>;

  /** Sites. */
  declare readonly site: pulumi.Output<ResourceCollectionSite>;

  /** Teams. */
  declare readonly team: pulumi.Output<ResourceCollectionTeam>;

  /** Queues. */
  declare readonly queue: pulumi.Output<ResourceCollectionQueue>;

  /** Entry points, which Control Hub calls channels. */
  declare readonly channel: pulumi.Output<ResourceCollectionChannel>;

  /** Address books. */
  declare readonly addressBook: pulumi.Output<ResourceCollectionAddressBook>;

  /** Audio files. */
  declare readonly audioPrompt: pulumi.Output<ResourceCollectionAudioPrompt>;

  /** Global variables. */
  declare readonly cadVariable: pulumi.Output<ResourceCollectionCadVariable>;

  /** Desktop layouts. */
  declare readonly desktopLayout: pulumi.Output<ResourceCollectionDesktopLayout>;

  /** Desktop profiles. */
  declare readonly desktopProfile: pulumi.Output<ResourceCollectionDesktopProfile>;

  /** Flows. */
  declare readonly flow: pulumi.Output<ResourceCollectionFlow>;

  /** Functions that flows call. */
  declare readonly function: pulumi.Output<ResourceCollectionFunction>;

  /** Holiday lists. */
  declare readonly holidayList: pulumi.Output<ResourceCollectionHolidayList>;

  /** Idle codes and wrap-up codes. */
  declare readonly idleWrapupCode: pulumi.Output<ResourceCollectionIdleWrapupCode>;

  /** Multimedia profiles. */
  declare readonly multimediaProfile: pulumi.Output<ResourceCollectionMultimediaProfile>;

  /** Outdial ANIs. */
  declare readonly outdialAni: pulumi.Output<ResourceCollectionOutdialAni>;

  /** Overrides of business hours. */
  declare readonly override: pulumi.Output<ResourceCollectionOverride>;

  /** Skills. */
  declare readonly skillDefinition: pulumi.Output<ResourceCollectionSkillDefinition>;

  /** Skill profiles. */
  declare readonly skillProfile: pulumi.Output<ResourceCollectionSkillProfile>;

  /** Subflows. */
  declare readonly subFlow: pulumi.Output<ResourceCollectionSubFlow>;

  /** Business hours. */
  declare readonly workingHour: pulumi.Output<ResourceCollectionWorkingHour>;

  /** How many ids the tenant counts in it. */
  declare readonly resourceCount: pulumi.Output<number | undefined>;

  declare readonly entityId: pulumi.Output<string>;

  /**
   * @param name the logical name: unique in the program, and kept when the resource collection is renamed
   * @throws RunError, after the problems of all resources are logged, when one cannot be deployed
   */
  constructor(name: string, args: ResourceCollectionArgs, options?: ResourceCollectionOptions) {
    try {
      super(...registration(facts, name, args, options));
    } finally {
      registered();
    }
    this.entityId ??= this.id;
    complete(this, facts);
  }

  /**
   * Looks up a resource collection that exists and is not managed here: one list of the kind per run, shared by all
   * look-ups.
   * @throws NotFound naming the nearest names; Ambiguous naming all that match
   * @example
   * const found = wxcc.ResourceCollection.find("found", { name: "…" });
   */
  static find(name: string, query: ResourceCollectionQuery, options?: LookUpOptions): ResourceCollection {
    return new ResourceCollection(name, lookUp("find", query), options);
  }

  /** Looks up a resource collection that is not managed here by its id. @throws NotFound */
  static get(name: string, id: pulumi.Input<string>, options?: LookUpOptions): ResourceCollection {
    return new ResourceCollection(name, lookUp("get", { id }), options);
  }
}
