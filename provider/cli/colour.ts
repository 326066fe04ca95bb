import { styleText } from "node:util";

/** The marks that begin a line, and how each is shown. */
const marks = { "✓": "green", "✗": "red", "!": "yellow", "?": "yellow", "○": "dim" } as const;

const marked = /^([ \t│├└─]*)([✓✗!?○])(?= )/gmu;

/**
 * The same text with the marks at the beginnings of its lines in colour: on a terminal unless NO_COLOR is
 * set, elsewhere only with FORCE_COLOR.
 * Colour is put on last, over text that holds no escapes any more, so that nobody else's text can bring its own.
 */
export const coloured = (text: string, stream: NodeJS.WriteStream) =>
  text.replace(
    marked,
    (_, before: string, mark: keyof typeof marks) => before + styleText(marks[mark], mark, { stream }),
  );
