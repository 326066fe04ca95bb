import { rmSync } from "node:fs";
import { data } from "./places.mjs";

// The state, the tenant's data and the passphrase go together: none is of use without the others.
rmSync(data, { recursive: true, force: true });
console.log("removed .wxcc: the next npm start begins with a new tenant");
