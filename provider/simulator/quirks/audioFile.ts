import { quirks } from "./quirk.js";

const blobOf = (id: string) => [...id.replaceAll("-", "")].reverse().join("");

export const audioFile = quirks({ type: "audio-file", kind: "audioFile" }, [
  {
    id: "upload",
    evidence: "live",
    source: "contract 2.15 (SK/audio-files; the bytes: EXP U7); the texts are ours",
    says: "Create and replacement are multipart: JSON is a bare 500, a part of fields without its type a 415, a missing part a 400. The bytes are answered at blob/{blobId}, without a type.",
    upload: { fields: "audioFileInfo", file: "audioFile", content: { route: "blob", field: "blobId" } },
    accepts: { audioFile: { type: "string" } },
  },
  {
    id: "required",
    evidence: "spec",
    source: "contract B, AudioFileInfoDTO",
    says: "name and contentType are required.",
    required: ["name", "contentType"],
    accepts: {
      contentType: {
        type: "string",
        enum: ["AUDIO_WAV", "TEXT_HTML", "TEXT_PHP", "AUDIO_X_WAV", "APPLICATION_OCTET_STREAM"],
      },
    },
  },
  {
    id: "extension",
    evidence: "live",
    source: "contract 2.15; which extensions are valid is not shown",
    says: 'A name without an extension is a 400: "name should have valid extension".',
    refuses: ({ after }) => (/\.\w+$/.test(String(after.name)) ? undefined : "name should have valid extension"),
  },
  {
    id: "blob",
    evidence: "live",
    source: "contract 2.15",
    says: 'A PUT has the blobId of the record, else a 400 "blobId: invalid value"; the blob is overwritten in its place.',
    accepts: { blobId: { type: "string" } },
    fills: (_, __, id) => ({ blobId: blobOf(id) }),
    refuses: ({ before, sent }) => (before && sent.blobId !== before.blobId ? "blobId: invalid value" : undefined),
  },
  {
    id: "patch",
    evidence: "live",
    source: "contract 2.15; appendix A: AudioFileInfoPatchDTO; that other fields than description are taken is assumed",
    says: "PATCH takes JSON and leaves the bytes as they are.",
    methods: ["GET", "PUT", "PATCH", "DELETE"],
  },
  {
    id: "record",
    evidence: "live",
    source: "contract 2.0 (EXP U7)",
    says: "Answers carry neither organizationId nor version, and nothing of the bytes.",
    shows: () => ({ organizationId: undefined, version: undefined, audioFile: undefined }),
  },
  {
    id: "url",
    evidence: "spec",
    source: "contract 2.15, appendix A: includeUrl; what such an address looks like is ours",
    says: "GET with includeUrl=true answers an address to download from.",
    shows: ({ blobId }, _, query) =>
      query.get("includeUrl") === "true" ? { url: `https://download.example.com/${blobId}` } : {},
  },
  {
    id: "unique",
    evidence: "spec",
    source: "contract 4: 409 for a duplicate name (SPEC, SK); published on POST of this type",
    says: "Names are unique in the organization.",
    unique: ["name"],
  },
  {
    id: "list",
    evidence: "spec",
    source: "contract, appendix A, A2; 2.0.1: no bulk",
    says: "There is no list without v2 and nothing in bulk, search looks at name, and no filter at times.",
    lists: { v2: "envelope" },
    bulk: [],
    searches: ["name"],
    notFilterable: ["organizationId", "createdTime", "lastUpdatedTime", "audioFile"],
  },
]);
