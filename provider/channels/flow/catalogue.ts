import { type Channel, channels } from "../../entities/channel.js";

/** What a flow does. The three `routed`, `modified` and `closed` answer events of the contact center for every channel. */
export type FlowKind =
  | "inbound"
  | "chatClose"
  | "routed"
  | "modified"
  | "closed"
  | "unsubscribe"
  | "dropNotification"
  | "richMessage"
  | "richResponse";

/** One flow that Cisco publishes. */
export interface PublishedFlow {
  /** Its name in Webex Connect: the file's name without `.workflow`. */
  name: string;
  kind: FlowKind;
  /** Absent: for all channels. */
  channel?: Channel;
  /** A sample shows one use; a template is what a channel starts from. */
  sample: boolean;
  release: string;
  /** Where the zip lies in the repository. */
  path: string;
  /** The file in the zip. */
  entry: string;
  /** Of the text in the file. */
  bytes: number;
  /** Of the text in the file. */
  sha256: string;
  zipSha256: string;
}

/** Where Cisco publishes the flows. It has no licence file: they are fetched by the user, and never shipped here. */
export const repository = {
  name: "CiscoDevNet/webexcc-digital-channels",
  commit: "ef668084a137c251f81ae3aa38d1f4e06b4e5573",
  url: "https://github.com/CiscoDevNet/webexcc-digital-channels",
} as const;

/** Every published release, the oldest first. Only the files of the newest are known by their hash. */
export const releases = ["v1.0", "v2.0", "v2.1", "v3.0", "v3.1", "v3.2", "v3.3", "v3.4", "v3.5"] as const;
export const newestRelease = "v3.5";

const root = `Webex Connect Flows/${newestRelease}`;

// Measured on the published files: kind, channel, bytes and sha256 of the text, sha256 of the zip, path of the zip.
// Which event the two survey flows answer is assumed from their names.
const table = `
inbound apple 760320 a080a256e801ead13e3c5d8f8898b64cb5bfbc42cc05a624911e8bb9d89c6987 0a4807e52fd59fafbaf9f054f44a7feaddf8eced032f40e594cd46d8574b1e57 Sample/Apple Business Messages/Other sample flows /Apple Inbound Flow with IntentId GroupId based Routing.workflow.zip
richMessage apple 1103872 f3c6407926174de46d7d01be7cf44e465fc8436a2f2e45c606eb42fd7621daad 5f4c3c46c815b1877d548f6f8a3a3f788ec410af0bf8cf1407a9c51cebeaee5c Sample/Apple Business Messages/Rich message flows/Apple List Picker Flow.workflow.zip
richMessage apple 717312 cbb48b3981c36042068968fd190f2315a33c1d85b58257280d17db04302dbfb7 a794f678907c1d4f09aefa012ab5992d3d48c9cbe1e7fa892479174c93c4c4b4 Sample/Apple Business Messages/Rich message flows/Apple Time Picker Flow.workflow.zip
richResponse apple 221696 68db43db8babfc4521924b36c48de295e46c2742f7e2f8d809910b0292e998e2 2f39abc7ef557918d8babf4b4769fdf5e510293f7d7df32f060d2f886a276993 Sample/Apple Business Messages/Rich message response flows/Apple Form Response Flow.workflow.zip
richResponse apple 336384 c32a6e2fa37fa7d4a372913c519169a4ef93750f5035483c8431d84006e5f984 360cc78b534527cf58968831258b959e68a2fe1094f81b6e9281ce1705175c18 Sample/Apple Business Messages/Rich message response flows/Apple Time Picker and List Picker Response Flow.workflow.zip
richResponse apple 239616 39534fd0865537113cc95051c365e4a109cfa9d443f69defefc7146f1838ae12 2436e6f84cb23de4a0477a3cf0f75c9c1ceef85596d8242217fd5f7355d2831b Sample/Apple Business Messages/Rich message response flows/Apple iMessage App Flow.workflow.zip
dropNotification email 431104 329c3b8033c453553736185b2c05ef6d599e8faf35e70d638aacc405fa89ad8c 928b3a004fb6e7e530b3823ce9dffee4e16cf6f6299bcefa375403ab6abd6c36 Sample/Attachment Drop Notification to Customer/EmailAttachmentDropNotification.workflow.zip
dropNotification messenger 399872 cec2b912b480717106b9abe635274585d263d2e1fada4bc61be075843d6aecff a8f07721a665e5f54ed26e8f92145d3c8a31145695e1f0880ab5d8e98bd780c8 Sample/Attachment Drop Notification to Customer/FacebookAttachmentDropNotification.workflow.zip
inbound messenger 1014272 645f8da52c8a6bc382d9eecf7d04e268efff21f99c5275f977b8b548d037158d 4240c5776477b82124afa40103b4728931c583da552a2365963277f21761e3e6 Sample/Bot Flows/FacebookTaskBotInboundFlow.workflow.zip
inbound livechat 1140224 012c4ebe1cc4fc0f5b5226dd6a6c94efc1e4d62f7b9a4555f3cc2b637f4c5d5e 497d7a9a3cd082793fcfb3e08d70dc9cd808db1f0c946c09b9be0432c01a9a87 Sample/Bot Flows/LiveChatQABotInboundFlow.workflow.zip
inbound sms 856576 f3eea66f653a6acb205d0eec504f32f0b9ea37b9fed9f1b1c5757d972342b19d cce518cfafecb6925e162e6c9583b31adda2babc7070f25fb064293de82695e2 Sample/Bot Flows/SmsQABotInboundFlow.workflow.zip
closed messenger 585728 9c7a3ec9e79f2a599f29cf7fbf7e14814e86ce5869ff2b2cc13068cb420055c1 ea972dcd0cdbe547b6447492e94ac94db7aa2a8b0f867048d4b66daa61d26fd4 Sample/Usage Of Surveys in Flows/FacebookCloseWithWxmFlow.workflow.zip
closed livechat 614912 28fee14b63ab8622eae0d1b035de14a78279beda5cf3689eba50a0ffea50dc85 5fc9fc1fc80caa7f67e74b56032784d0cf0505fdb681d2077b7f999a0da92e64 Sample/Usage Of Surveys in Flows/LiveChatCloseWithWxmFlow.workflow.zip
inbound email 419840 197f9c73cbe3faa650b931f5f76d7b1bed0468c146f624f1e8ac47d7ff7643cf e725a669e496807a9827eee53951e057fefe2d59b250f549b48edca3978075a9 Sample/Usage of Contact Priority In Flows/EmailInboundSampleFlowWithContactPriority.workflow.zip
inbound livechat 892928 83d62cc3d1bce88599e8c96c358ed16f9601affbf75f045dd5af295aa2f86a33 4f2a196012eeee68da58909c17819813aa469645a32c73138b3c7827816a1a9f Sample/Usage of PIQ And EWT In Flows/LiveChatInboundSampleFlowWithSetVariablePIQAndEWT.workflow.zip
closed - 102912 30766781c3e3d340044276fc0f54a9ca7bb4757d3c78e1feb14b443dcf90662b 973b65c000a8f1a029443d0b8c2fa9ecd3de83407167248d1f1b5ae79cdd9b79 Sample/Usage of Screen Pop in Flows/Task Close Flow With Screen Pop.workflow.zip
inbound livechat 802304 8ec2268edd21c255c43788401e0455749a8aaf8a39327430e1eca1de225e24f4 62ced6f940eefaccf7ee623efa447f6bb5498ada2117541496b05abca122ceef Sample/Usage of Set Variable In Flows/LiveChatInboundSampleFlowWithSetVariable.workflow.zip
routed - 104448 f2fe6955b337a8436962b0e50c868d0038bd7779f6094bd71a5c008199d11d37 bba70039da07a43279522ed72200ae1f0d968b04a7626f2d5cdef3c8212240cb Sample/Usage of Set Variable In Flows/Task Routed Sample Flow For Extracting Variables.workflow.zip
closed - 102400 3f76c4ec7915b00d366d01503a3ffe42016def554bd9b291932cefd19b1d2f0e 2ac3bf80c77bd112601d2c0c74bc3292fa39e6bbc0823c2eef7848c1346b326e Template/Event Handling Workflows/Task Close Flow.workflow.zip
modified - 120832 233a751ffd23c9863763d70af38257f22176c21c1748c15ff1f74ab7f760a9d1 bea316cbb55bca5b51cac9a58dd129fe5817991cd419df69d70a460de188610c Template/Event Handling Workflows/Task Modified Flow.workflow.zip
routed - 104960 dda7d68470b943ebda2c301d5c238f80fb890613565e31f4c46fc89d6bd72d8c 5b7ba98c505211d325acc63c8b25115635e8cf291bc834cb84d62ab542c7a04c Template/Event Handling Workflows/Task Routed Flow.workflow.zip
inbound apple 467456 f041ced392556c87eedabe4321d522e57c3a60f68e51b462845c17be741fb46f 6888b271b3659e81711ea2e60990d8d86796780632f8cda10f4d6a8139f3a496 Template/Media Specific Workflows/Apple Messages for Business/AMB Simplified Flow.zip
inbound apple 611840 ff0461d47eeb920bacaa6d97bb1122474d3d7d41cea8e65b750c86c885178374 2873a8c63adf861c4ad5d04705b671ac6e6305b51225facdc49c3a66c598077c Template/Media Specific Workflows/Apple Messages for Business/Apple Basic Inbound Flow.workflow.zip
inbound apple 1032192 9ea0649fccabf8056fd1072bb0b6ed1966911445034d9696a833e04c40e61ec5 98492f8fc5999b5d2be37ab45b5866cde3e9dca04b3da47c35ef3dcb845df4b5 Template/Media Specific Workflows/Apple Messages for Business/Apple Inbound Flow with Form.workflow.zip
unsubscribe apple 119296 aff0b26cc77f5eb2cd0c062bc0d2c316c0fea984758a7c90e24765c53eadf9ac 98d4a6e3ce4281b07133b0197a606cf9abe5741ece764120113f47d37685462a Template/Media Specific Workflows/Apple Messages for Business/Apple Unsubscribe Flow.workflow.zip
inbound email 448512 140883d57000d817c3d0c8966acb2e687768ba4b770c405477d47566b9440a6b 592be48953b8162c32bcb49d9d4bab9cfcb0f682b89561408a8485028afa7073 Template/Media Specific Workflows/EmailInboundFlow.workflow.zip
inbound messenger 408576 e080d6d409ca1e873cebebf3c7684abdc6eb8b9099b8ec59bd8f089eb54db0db 6799ba2d89924702d2bc5912751b47e6b0aeb957c4e15778c0890549a27be6f7 Template/Media Specific Workflows/FacebookInboundFlow.workflow.zip
chatClose livechat 197120 645e35fe197afa07388859407abaa0bb6a2e53ba8498fea8172c1280dbdf2e48 b329d3413ee5ef6e2fe304b2892959e1623dfeef7995188b5c5eebbafdd5ce75 Template/Media Specific Workflows/Live Chat Close Flow.workflow.zip
inbound livechat 761856 02f918bfb5f34adb689f9e8d3eab77708a2c1728fcc05de2da3e8d3450c5081a bf247c4ab7196057d2510f940b6fb8769f089b5b4d167cd0830f7a8a703fbe7e Template/Media Specific Workflows/Livechat Inbound flow with proactive chat changes.zip
inbound livechat 655360 b2561f925ca83704edbd75e21df2133ebba4d6ed19a6047a617bb5afa05cd752 bfe83f2209c5e0db03c2a2046ba68c31e79385a379a0739455a7a7fbcf7333cd Template/Media Specific Workflows/LivechatInbound flow.workflow.zip
inbound livechat 451072 ab91639c28fca53a387479bd09f0fac33267786d04d71c5f5f1356c318d028a4 6a56e7af5b9c4fe1ef35c43b38871b4381ac760850efcc94eb6cf71a9887714a Template/Media Specific Workflows/LivechatInboundFlowWithoutForm.workflow.zip
inbound sms 345088 5f181c7d0953f409578e4e6807c1b5240cfc7c161faf4824b7b1684e6816791c 4507dfc9a06e971252075195de4efe5cbc0cd8043a3714a9b15d0be020b403de Template/Media Specific Workflows/SMS inbound.workflow.zip
inbound whatsapp 400896 3ee231af18934e3b22def29a33ac02b87ffa2b80f4258e3313c9c3a6b86285e4 c90394e89231b7a8d2ce9064b47a747bd111a0ec2f242e40cb6d9c6c260835cf Template/Media Specific Workflows/Whatsapp inbound.workflow.zip
`;

function flowIn(line: string): PublishedFlow {
  const [kind, channel, bytes, sha256, zipSha256, ...path] = line.split(" ") as [FlowKind, string, ...string[]];
  const zip = path.join(" ");
  const file = zip.slice(zip.lastIndexOf("/") + 1, -".zip".length);
  const name = file.replace(/\.workflow$/, "");
  return {
    name,
    kind,
    ...(channel === "-" ? {} : { channel: channels.find(one => one === channel)! }),
    sample: zip.startsWith("Sample/"),
    release: newestRelease,
    path: `${root}/${zip}`,
    // What was zipped as a folder has the folder inside.
    entry: file === name ? `${name}/${name}.workflow` : file,
    bytes: Number(bytes),
    sha256: sha256!,
    zipSha256: zipSha256!,
  };
}

/** Every flow of the newest release, templates and samples. */
export const publishedFlows: readonly PublishedFlow[] = table.trim().split("\n").map(flowIn);

/** The published flow with this text, if there is one. */
export const flowBySha256 = (sha256: string, among = publishedFlows) => among.find(flow => flow.sha256 === sha256);

/** The published flow of this name, whatever its text. Case and spaces differ between releases. */
export function flowByName(name: string, among = publishedFlows): PublishedFlow | undefined {
  const key = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
  return among.find(flow => key(flow.name) === key(name));
}

/** The templates that a channel can start from: its own, and those for all channels. */
export const templatesOf = (channel: Channel): readonly PublishedFlow[] =>
  publishedFlows.filter(flow => !flow.sample && (flow.channel === undefined || flow.channel === channel));

/** Where a person fetches a flow, at the commit whose hashes are known here. */
export const addressOf = ({ path }: PublishedFlow): string =>
  `${repository.url}/blob/${repository.commit}/${path.split("/").map(encodeURIComponent).join("/")}`;
