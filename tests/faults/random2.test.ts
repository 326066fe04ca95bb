import { shard } from "./shards.js";

shard(2);
