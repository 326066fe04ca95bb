const isIdentifier = (text: string) => /^[A-Za-z_$][\w$]*$/.test(text);

const reserved = new Set(["new", "class", "default", "delete", "in", "import", "export", "return", "this", "wxcc"]);

/** A name of the tenant as the name of a variable. */
export function identifierOf(name: string): string {
  const words = name.normalize("NFD").match(/[A-Za-z0-9]+/g) ?? [];
  const joined = words
    .map((word, place) => {
      const rest = word.slice(1);
      return (place === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + rest;
    })
    .join("");
  return isIdentifier(joined) && !reserved.has(joined)
    ? joined
    : `entity${joined.charAt(0).toUpperCase()}${joined.slice(1)}`;
}
