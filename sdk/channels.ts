// What is known of digital channels, for programs: pure functions and tables, which ask nobody anything.
export { type AttachmentPolicy, attachmentPolicy, type Carried } from "../provider/channels/attachments.js";
export { type EngageFile, type EngageTemplate, engageTemplates } from "../provider/channels/engage.js";
export { type ConnectHosts, connectHosts } from "../provider/channels/hosts.js";
export {
  type ConnectRole,
  type ControlHubRole,
  connectRoleFor,
  controlHubRoleFor,
  type Mapping,
} from "../provider/channels/roles.js";
export { type SharedVariable, type SharedVariables, sharedVariables } from "../provider/channels/sharedVariables.js";
