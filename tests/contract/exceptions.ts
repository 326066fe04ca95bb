import { designer } from "./designerExceptions.js";
import {
  all,
  answered,
  crash,
  type Exception,
  exception,
  isBulk,
  isConfiguration,
  isList,
  isNull,
  keyword,
  of,
  part,
  status,
  verb,
  within,
} from "./exception.js";

const statuses: readonly Exception[] = [
  exception("created", "live", "contract 2.0: 201, not 200", all(isConfiguration, verb("POST"), status(201))),
  exception("deleted", "live", "contract 2.0: 204, not 200", all(verb("DELETE"), status(204))),
  exception("framework", "live", "contract 2.0: unknown routes and verbs", all(part("operation"), answered(404, 405))),
  exception(
    "retired",
    "live",
    "contract 2.5: writes without v3",
    all(of("user-profile"), part("operation"), answered(400)),
  ),
  exception("putConflict", "live", "contract 2.0: nested ids, unlisted 409", all(verb("PUT"), status(409))),
  exception("filter", "live", "contract 4: unlisted 400", all(verb("GET"), status(400))),
  exception("systemDefault", "assumed", "contract 2.0: 400 in bulk", all(verb("DELETE"), status(400))),
  exception("mediaType", "documented", "developer.webex.com, response codes; contract 4 lists 415", status(415)),
  exception(
    "entry.parent",
    "assumed",
    "contract 2.0: an absent id is a 404, which is not published where entries are created",
    all(status(404), ({ operation }) => /^POST .*\/entry$/.test(operation)),
  ),
  exception("jsonPatch", "live", "contract 2.4: a JSON Patch array is a 500", all(of("user"), verb("PATCH"), crash)),
  exception("bare", "live", "contract 2.15, 2.17: bare 500", all(of("resource-collection", "audio-file"), crash)),
  exception("organization", "live", "contract 1: unpublished record", ({ operation }) => operation === "GET "),
];

const errors: readonly Exception[] = [
  exception(
    "error.fields",
    "live",
    "contract 4: error.reason and referencedEntities live, the others in the published example",
    all(
      part("response"),
      within(/\/error(\/message\/\d+)?$/),
      keyword("unknown", "reason", "code", "entity", "references", "referencedEntities"),
    ),
  ),
];

const envelopes: readonly Exception[] = [
  exception(
    "envelope.meta",
    "live",
    "contract 2.0: orgid and numbers, published as a map of objects",
    all(isList, within(/^\/meta\/\w+$/), keyword("type")),
  ),
  exception(
    "envelope.string",
    "live",
    "contract 2.0: an envelope, published as a string",
    all(isList, of("user-profile"), within(/^$/), keyword("type")),
  ),
  exception(
    "list.single",
    "spec",
    "contract 4: singleObjectResponse answers array fields; a list without version is published without them",
    all(
      isList,
      within(/^\/0$/),
      keyword("unknown", "workingHours", "holidays", "overrides", "outdialANIEntries", "callDistributionGroups"),
    ),
  ),
  exception("list.links", "live", "contract 2.0 (EXP)", all(isList, keyword("unknown", "links"))),
  exception(
    "list.drops",
    "live",
    "contract 2.0: list views drop arrays; a projection drops what was not asked for",
    all(isList, part("response"), keyword("required")),
  ),
];

const requests: readonly Exception[] = [
  exception("bodyInQuery", "live", "contract 2.0: a JSON body works", keyword("bodyInQuery")),
  exception(
    "echo",
    "live",
    "contract 2.0: PUT merges what GET answered",
    all(part("request"), keyword("unknown", "siteName", "links", "dnEpMappingCount")),
  ),
  exception(
    "patch.partial",
    "live",
    "contract 2.4: omitted fields are kept, null clears",
    all(verb("PATCH"), of("user"), part("request"), violation => keyword("required")(violation) || isNull(violation)),
  ),
  exception(
    "bulk.partial",
    "live",
    "contract 2.0.1: PATCH takes partial objects",
    all(isBulk, verb("PATCH"), part("request"), keyword("required")),
  ),
];

const kinds: readonly Exception[] = [
  exception("team.rank", "live", "contract 2.3", all(of("team"), keyword("required", "rankQueuesForTeam"))),
  exception(
    "entryPoint.required",
    "live",
    "contract 2.7",
    all(
      of("entry-point"),
      keyword("required", "socialChannelType", "controlFlowScriptUrl", "overflowNumber", "imiOrgType", "assetId"),
    ),
  ),
  exception(
    "entryPoint.channels",
    "live",
    "contract 2.7: seen in September 2026",
    all(of("entry-point", "contact-service-queue"), keyword("enum", '"WORK_ITEM"', '"CUSTOM_MESSAGING"')),
  ),
  exception("queue.pause", "spec", "contract 2.8: published later", keyword("unknown", "pauseAndResume")),
  exception(
    "queue.paths",
    "live",
    "contract 2.8: both paths of an item work; of DELETE the one without v2 is published",
    all(of("contact-service-queue"), verb("DELETE"), part("operation"), answered(204, 400, 412)),
  ),
  exception(
    "queue.required",
    "live",
    "contract 2.8 (SK): bodies without them were accepted",
    all(
      of("contact-service-queue"),
      keyword("required", "checkAgentAvailability", "queueRoutingType", "callDistributionGroups"),
    ),
  ),
  exception(
    "skill.type",
    "live",
    "contract 2.9: upper case",
    all(of("skill"), within(/skillType$/), keyword("enum", '"BOOLEAN"', '"PROFICIENCY"', '"TEXT"', '"ENUM"')),
  ),
  exception(
    "skillProfile.required",
    "live",
    "contract 2.10",
    all(of("skill-profile"), keyword("required", "booleanValue", "activeSkills")),
  ),
  exception(
    "audioFile.blob",
    "live",
    "contract 2.15 (EXP U7): the bytes, by a route that is not published",
    all(part("operation"), ({ operation }) => /^GET blob\//.test(operation)),
  ),
  exception(
    "contactNumber.references",
    "live",
    "contract 2.0: 400, and no such route is published",
    all(part("operation"), answered(400), ({ operation }) => /^GET contact-number\/.*\/incoming-/.test(operation)),
  ),
  exception(
    "multimediaProfile.fields",
    "live",
    "contract 2.1",
    all(of("multimedia-profile"), keyword("unknown", "video", "fax", "others", "workItem")),
  ),
];

const later: readonly Exception[] = [
  exception(
    "userProfile.collections",
    "assumed",
    "contract 2.5: collections by id, published as whole collections",
    all(of("user-profile"), within(/\/resourceCollections\/\d+$/), keyword("required", "name")),
  ),
  exception(
    "desktopProfile.later",
    "spec",
    "contract 2.6: in a copy of the document of August 2026",
    all(
      of("agent-profile"),
      keyword(
        "unknown",
        "agentPersonalGreeting",
        "scheduleAndManageCallBack",
        "manageChannelAvailability",
        "autoAcceptDigitalInteractions",
      ),
    ),
  ),
  exception(
    "singletons",
    "spec",
    "digital channels page 1.1: published after the document; a client generated from the later copy has their routes",
    all(of("tenant-configuration", "organization-setting"), part("operation"), answered(200, 400, 403)),
  ),
];

const neighbours: readonly Exception[] = [
  exception(
    "connect.auditLogs",
    "documented",
    "digital channels page 2.3: described on a page, in no published document",
    ({ operation }) => /^(GET|POST) \/connectapi\/v1\/auditlogs$/.test(operation),
  ),
  exception(
    "people.booleans",
    "live",
    "a published lab guide of September 2026: booleans, published as strings",
    all(part("response"), within(/\/(invitePending|loginEnabled)$/), violation => /type|enum/.test(violation.keyword)),
  ),
  exception(
    "people.echo",
    "documented",
    "digital channels page 1.1: PUT is full, so that a client sends what GET answered",
    all(
      of("/v1/people"),
      verb("PUT"),
      part("request"),
      keyword("unknown", "id", "created", "lastModified", "lastActivity", "status", "invitePending"),
    ),
  ),
  exception(
    "people.cursor",
    "documented",
    "developer.webex.com, pagination: the Link header's address is followed as it is",
    all(part("query"), keyword("unknown", "cursor")),
  ),
];

/** The one list of what the judge lets pass. */
export const exceptions: readonly Exception[] = [
  ...statuses,
  ...errors,
  ...envelopes,
  ...requests,
  ...kinds,
  ...later,
  ...neighbours,
  ...designer,
];
