import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Grpc from "@grpc/grpc-js";
import type * as Structs from "google-protobuf/google/protobuf/struct_pb.js";

const pulumiFile = require.resolve("@pulumi/pulumi/package.json");
// What Pulumi itself speaks with: its own copies, wherever npm has put them.
const ofPulumi = createRequire(pulumiFile);
const grpc = ofPulumi("@grpc/grpc-js") as typeof Grpc;
const { Struct } = ofPulumi("google-protobuf/google/protobuf/struct_pb.js") as typeof Structs;
const { ResourceProviderClient } = ofPulumi("./proto/provider_grpc_pb.js");
const messages = ofPulumi("./proto/provider_pb.js");

type Inputs = Readonly<Record<string, unknown>>;

const struct = (value: Inputs) => Struct.fromJavaScript(value as Record<string, Structs.JavaScriptValue>);

/** A process that hosts dynamic providers, called as the engine calls it. */
export interface Host {
  check(inputs: Inputs): Promise<void>;
  /** CPU seconds since its start. */
  used(): Promise<number>;
  end(): Promise<void>;
}

async function portOf({ stdout }: ChildProcess): Promise<string> {
  const [line] = (await once(stdout!, "data")) as [Buffer];
  return line.toString().trim();
}

/** Starts one in a project's folder. */
export async function startHost(cwd: string, env: NodeJS.ProcessEnv): Promise<Host> {
  const program = join(pulumiFile, "..", "cmd", "dynamic-provider", "index.js");
  // The engine's address is only used for its log.
  const child = spawn(process.execPath, ["--require", join(__dirname, "witness.js"), program, "127.0.0.1:1"], {
    cwd,
    env,
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const client = new ResourceProviderClient(`127.0.0.1:${await portOf(child)}`, grpc.credentials.createInsecure());
  const call = (method: string, request: unknown) =>
    new Promise<{ getFailuresList?(): readonly unknown[] }>((done, failed) =>
      client[method](request, (error: Error | null, answer: never) => (error ? failed(error) : done(answer))),
    );
  const configuration = new messages.ConfigureRequest();
  configuration.setArgs(struct({}));
  await call("configure", configuration);
  return {
    async check(inputs) {
      const request = new messages.CheckRequest();
      request.setOlds(struct({}));
      request.setNews(struct(inputs));
      const failures = (await call("check", request)).getFailuresList!();
      if (failures.length > 0) throw new Error(`the check refused ${JSON.stringify(inputs)}`);
    },
    async used() {
      child.send("used");
      const [microseconds] = (await once(child, "message")) as [number];
      return microseconds / 1e6;
    },
    async end() {
      client.close();
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
  };
}
