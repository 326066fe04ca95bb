/** Whether a text is the path of a JSON file, and no JSON itself. */
export const isPath = (text: string) => /^[^{\n]*\.json$/i.test(text);
