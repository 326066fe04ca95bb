import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** In the user's own cache folder: in a shared one, somebody else could lay down what is run here. */
function folder({ HOME, XDG_CACHE_HOME: stated }: NodeJS.ProcessEnv): string {
  const caches = stated && isAbsolute(stated) ? stated : join(HOME || homedir(), ".cache");
  return join(caches, "pulumi-wxcc");
}

// To be imported before anything else: whatever is loaded from here on is compiled once for each version of it, not in
// each of the processes that the engine starts. Where the folder cannot be written, Node goes on without.
enableCompileCache(folder(process.env));
