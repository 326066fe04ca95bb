/** The numbers of a release such as `v3.5`; undefined for another text. */
function numbersOf(release: string): readonly [number, number] | undefined {
  const found = /^v?(\d+)\.(\d+)/i.exec(release.trim());
  return found ? [Number(found[1]), Number(found[2])] : undefined;
}

/** The generation of a release: 3 for `v3.5`. */
export const majorOf = (release: string) => numbersOf(release)?.[0];

/** Whether a release is older than another. Nothing is known of a text that is no release. */
export function isBefore(release: string, other: string): boolean {
  const [one, two] = [numbersOf(release), numbersOf(other)];
  if (!one || !two) return false;
  return one[0] !== two[0] ? one[0] < two[0] : one[1] < two[1];
}
