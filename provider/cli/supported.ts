import { exitCodes } from "./exitCodes.js";
import { ownPackage } from "./version.js";

// Comes before every other import: on an older Node, libraries end with a stack of their own.
const needed = ownPackage().engines.node;
const [least, is] = [needed, process.versions.node].map(version => (version.match(/\d+/g) ?? []).map(Number));
const difference = (least ?? []).map((number, i) => (is?.[i] ?? 0) - number).find(one => one !== 0) ?? 0;
if (difference < 0) {
  process.stderr.write(`wxcc needs Node ${needed}, and this is ${process.versions.node}: https://nodejs.org.\n`);
  process.exit(exitCodes.unsure);
}
