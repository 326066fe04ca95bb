import { asForm, part, whole } from "../form.js";
import { wave } from "../wave.js";
import { newTenant } from "./tenant.js";

const info = { name: "welcome.wav", contentType: "AUDIO_WAV" };
const bytes = wave("\u0000\u00ff\r\n--a\r\nhello");
const sound = Buffer.from(bytes).toString("latin1");

const described = (fields: object) => part("audioFileInfo", "application/json", JSON.stringify(fields));
const file = part("audioFile", "audio/wav", sound);

function world() {
  const tenant = newTenant();
  const send = (method: string, path: string, body: string) => tenant.call(method, path, body, asForm);
  const blob = (id: string) => tenant.call("GET", `blob/${id}`);
  return { ...tenant, send, blob };
}

describe("an upload", () => {
  test("holds its fields and its bytes, which are answered by their own route", () => {
    const { send, call, blob } = world();
    const { status, body } = send("POST", "audio-file", whole(described(info), file));
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(["blobId", "contentType", "createdTime", "id", "lastUpdatedTime", "name"]);
    const answer = blob(body.blobId);
    expect(answer).toMatchObject({ status: 200, headers: { "content-type": "" }, bytes: true });
    expect(answer.body).toBe(sound);
    expect(blob("other").status).toBe(404);
    expect(call("GET", `audio-file/${body.id}?includeUrl=true`).body.url).toMatch(/^https:/);
    expect(call("GET", "v2/audio-file").body.data[0]).not.toHaveProperty("audioFile");
  });

  test.each<[string, number, string]>([
    ["without the type of its JSON", 415, whole(part("audioFileInfo", "", JSON.stringify(info)), file)],
    ["without the file", 400, whole(described(info))],
    ["without the fields", 400, whole(file)],
    ["under a name without an extension", 400, whole(described({ ...info, name: "welcome" }), file)],
    ["of a type that is none", 400, whole(described({ ...info, contentType: "AUDIO_MP3" }), file)],
  ])("%s is refused", (_, status, body) => {
    expect(world().send("POST", "audio-file", body).status).toBe(status);
  });

  test("as JSON is an error of the server", () => {
    expect(world().call("POST", "audio-file", { audioFileInfo: info, audioFile: "UklGRg==" }).status).toBe(500);
  });

  test("is taken by no other kind", () => {
    expect(world().send("POST", "site", whole(described(info), file)).status).toBe(415);
  });

  test("in the place of another names the blob that it overwrites", () => {
    const { send, blob } = world();
    const { body } = send("POST", "audio-file", whole(described(info), file));
    const other = part("audioFile", "audio/wav", "other");
    const put = (fields: object) =>
      send("PUT", `audio-file/${body.id}`, whole(described({ ...info, id: body.id, ...fields }), other));
    expect(put({})).toMatchObject({ status: 400, body: { error: { reason: "blobId: invalid value" } } });
    expect(put({ blobId: "other" }).status).toBe(400);
    expect(put({ blobId: body.blobId })).toMatchObject({ status: 200, body: { blobId: body.blobId } });
    expect(blob(body.blobId).body).toBe("other");
  });

  test("has its description changed by JSON, which leaves the bytes as they are", () => {
    const { send, call, blob } = world();
    const { body } = send("POST", "audio-file", whole(described(info), file));
    expect(call("PATCH", `audio-file/${body.id}`, { description: "new" }).body.description).toBe("new");
    expect(blob(body.blobId).body).toBe(sound);
  });
});
