// What moves a cursor, rings, recolours or turns the direction of writing; a line's end and a tab may stay.
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text that cannot command a terminal: names come from tenants, states and files that others wrote. Each control
 * character is shown as JSON would write it, so that JSON keeps its meaning.
 */
export const printable = (text: string) =>
  text.replace(controls, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
