import type { Json } from "../../provider/entities/entity.js";
import { lookup } from "../../provider/lifecycle/lookup.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";
import { errorFrom } from "../tenant/virtual.js";
import { sha256, wave } from "../wave.js";

const welcome = (fields: Record<string, Json> = {}, options: Resource["options"] = {}): Resource => ({
  kind: "audioFile",
  name: "welcome",
  inputs: () => ({ name: "welcome.wav", path: "audio/welcome.wav", ...fields }),
  options,
});

/** A tenant, and the files of a program, which can change between its runs. */
function world() {
  const tenant = embedded();
  const files = new Map([["audio/welcome.wav", wave("hello")]]);
  const engine = new Engine(tenant.client, false, path => files.get(path));
  /** The bytes that the tenant holds. */
  function held() {
    const [row] = tenant.rows("audioFile");
    return tenant.bytes(`blob/${row!.blobId}`);
  }
  /** Somebody uploads another file in its place, by hand. */
  function overwrite(bytes: Uint8Array) {
    const [row] = tenant.rows("audioFile");
    return tenant.upload("PUT", `audio-file/${row!.id}`, row!, bytes).status;
  }
  return { ...tenant, files, engine, held, overwrite };
}

describe("an audio file", () => {
  test("is uploaded byte for byte, and its digest is all that the state has of them", async () => {
    const { engine, files, held, violations, writes } = world();
    const every = String.fromCharCode(...Array.from({ length: 256 }, (_, i) => i)).repeat(3);
    const bytes = wave(`\r\n--${every}\r\n`);
    files.set("audio/welcome.wav", bytes);
    await engine.up([welcome({ description: "für alle" })]);
    expect(held()).toEqual(bytes);
    expect(writes()).toEqual(["POST audio-file"]);
    expect(engine.outputs("welcome")).toMatchObject({ sha256: sha256(bytes), description: "für alle" });
    expect(engine.outputs("welcome")).not.toHaveProperty("path");
    expect(JSON.stringify(engine.outputs("welcome")).length).toBeLessThan(500);
    expect(violations).toEqual([]);
  });

  test("is uploaded again when its bytes change, into the same blob, and never else", async () => {
    const { engine, files, held, live, taken, writes, violations } = world();
    await engine.up([welcome()]);
    const id = engine.id("welcome");
    const { blobId } = live("audioFile", id);
    files.set("elsewhere.wav", wave("hello"));
    taken();
    expect(await engine.preview([welcome({ path: "elsewhere.wav" })])).toEqual(["same"]);
    files.set("audio/welcome.wav", wave("good day"));
    expect(await engine.preview([welcome()])).toEqual(["update"]);
    expect(taken().filter(line => line.includes("blob"))).toEqual([]);
    expect(engine.said).toContain(
      `audio file welcome.wav: sha256 ${sha256(wave("hello"))} → ${sha256(wave("good day"))}: the file is sent again`,
    );
    expect(await engine.up([welcome()])).toEqual(["update"]);
    expect(writes()).toEqual([`PUT audio-file/${id}`]);
    expect(held()).toEqual(wave("good day"));
    expect(live("audioFile", id).blobId).toBe(blobId);
    expect(await engine.up([welcome()])).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("has its description changed without its bytes, and cleared", async () => {
    const { engine, held, live, taken, violations } = world();
    await engine.up([welcome({ description: "old" })]);
    const id = engine.id("welcome");
    taken();
    expect(await engine.up([welcome({ description: "new" })])).toEqual(["update"]);
    expect(await engine.up([welcome()])).toEqual(["update"]);
    expect(live("audioFile", id).description ?? "").toBe("");
    const writes = taken().filter(line => !line.startsWith("GET "));
    expect(writes).toEqual([`PATCH audio-file/${id}`, `PATCH audio-file/${id}`]);
    expect(held()).toEqual(wave("hello"));
    expect(await engine.preview([welcome()])).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("is sent whole under a new name, since no other request takes one", async () => {
    const { engine, rows, held, writes, violations } = world();
    await engine.up([welcome()]);
    const id = engine.id("welcome");
    writes();
    expect(await engine.up([welcome({ name: "greeting.wav" })])).toEqual(["update"]);
    expect(writes()).toEqual([`PUT audio-file/${id}`]);
    expect(rows("audioFile")).toEqual([expect.objectContaining({ id, name: "greeting.wav" })]);
    expect(held()).toEqual(wave("hello"));
    expect(violations).toEqual([]);
  });

  test("that somebody overwrote is seen by its content, and mended", async () => {
    const { engine, held, overwrite, taken } = world();
    await engine.up([welcome()]);
    expect(overwrite(wave("other"))).toBe(200);
    taken();
    expect(await engine.preview([welcome()])).toEqual(["update"]);
    expect(engine.said).toContainEqual(
      expect.stringMatching(
        `^audio file welcome.wav: sha256 ${sha256(wave("hello"))} → ${sha256(wave("other"))}, changed in the tenant at 2`,
      ),
    );
    expect(taken().filter(line => line.includes("blob/"))).toHaveLength(1);
    await engine.up([welcome()]);
    expect(held()).toEqual(wave("hello"));
    expect(await engine.preview([welcome()])).toEqual(["same"]);
  });

  test("whose content the tenant does not show is sent again when it moved, and only then", async () => {
    const { engine, close, held, overwrite } = world();
    await engine.up([welcome()]);
    close(/\/blob\//);
    expect(await engine.preview([welcome()])).toEqual(["same"]);
    overwrite(wave("other"));
    expect(await engine.preview([welcome()])).toEqual(["update"]);
    expect(engine.said).toContain(
      "audio file welcome.wav: its content may have changed, and the tenant does not show it: the file is sent again",
    );
    expect(await engine.up([welcome()])).toEqual(["update"]);
    expect(held()).toEqual(wave("hello"));
    expect(await engine.preview([welcome()])).toEqual(["same"]);
  });

  test("is adopted without an upload when it holds the same bytes", async () => {
    const { client, engine, files, writes } = world();
    await engine.up([welcome()]);
    writes();
    const read = (path: string) => files.get(path);
    expect(await new Engine(client, true, read).up([welcome()])).toEqual(["create"]);
    expect(writes()).toEqual([]);
    files.set("audio/welcome.wav", wave("other"));
    await new Engine(client, true, read).up([welcome()]);
    expect(writes()).toEqual([expect.stringMatching(/^PUT audio-file/)]);
  });

  test("that is not there, or is none, is refused before anything is sent", async () => {
    const { engine, files, writes } = world();
    await expect(engine.preview([welcome({ path: "audio/gone.wav" })])).rejects.toThrow(
      "path: there is no file audio/gone.wav, seen from the program's folder",
    );
    files.set("audio/welcome.wav", new Uint8Array(Buffer.from("ID3 is what MP3 begins with")));
    await expect(engine.up([welcome()])).rejects.toThrow("path: audio/welcome.wav is an MP3 file under another name");
    expect(writes()).toEqual([]);
  });

  test("whose content nobody manages keeps it, and cannot be renamed", async () => {
    const { engine, held, overwrite, live } = world();
    await engine.up([welcome({}, { ignoreChanges: ["path"] })]);
    overwrite(wave("other"));
    expect(await engine.up([welcome({ description: "new" }, { ignoreChanges: ["path"] })])).toEqual(["update"]);
    expect(live("audioFile", engine.id("welcome")).description).toBe("new");
    expect(held()).toEqual(wave("other"));
    const refused = await errorFrom(engine.up([welcome({ name: "b.wav" }, { ignoreChanges: ["path"] })]));
    expect(refused.describe()).toContain("would have to be sent with it");
    expect(held()).toEqual(wave("other"));
  });

  test("is looked up with the digest of its content", async () => {
    const { client, engine } = world();
    await engine.up([welcome()]);
    const run = newRun(client(), false, () => undefined);
    expect(await lookup(run, "audioFile", { name: "welcome.wav" })).toMatchObject({
      entityId: engine.id("welcome"),
      contentType: "AUDIO_WAV",
      sha256: sha256(wave("hello")),
    });
  });

  test("is not deleted while a queue plays it", async () => {
    const { engine, tenant } = world();
    const [site] = [...tenant.store.rows("site").values()];
    const team: Resource = {
      kind: "team",
      name: "Sales",
      inputs: () => ({ name: "Sales", siteId: site!.id }),
    };
    const queue: Resource = {
      kind: "queue",
      name: "calls",
      inputs: id => ({
        name: "calls",
        channelType: "TELEPHONY",
        serviceLevelThreshold: 60,
        maxTimeInQueue: 600,
        defaultMusicInQueueMediaFileId: id("welcome"),
        callDistributionGroups: [{ order: 1, duration: 0, agentGroups: [{ teamId: id("Sales") }] }],
      }),
    };
    await engine.up([welcome(), team, queue]);
    const refused = await errorFrom(engine.up([team, queue]).then(() => undefined));
    expect(refused.describe()).toContain("calls");
  });
});
