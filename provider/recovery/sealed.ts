/** In the place of each secret, asset and archive, an exported stack has an object with this member. */
const signature = "4dabf18193072939515e22adb298388d";

/** Whether a value of an exported stack is a secret, an asset or an archive: it says nothing to us. */
export const isSealed = (value: unknown) => typeof value === "object" && value !== null && signature in value;
