/** One row: what was reached, beside its goal and what the same costs without us. */
export interface Figure {
  what: string;
  reached: number;
  /** The most that is wanted, or the least. */
  goal?: number;
  wanted?: "at least";
  /** What costs as much as being called: the do-nothing provider, or whatever the section names. */
  floor?: number;
  /** The engine alone, without any provider. */
  engine?: number;
  /** The way peers work: one request for each entity. */
  naive?: number;
  /** Whether it is the same in every run, so that a missed goal is a fault and no bad minute of the machine. */
  exact: boolean;
}

/** What is measured together. */
export interface Section {
  /** What tells it apart from others of the same size. */
  title: string;
  /** How many entities. */
  size?: number;
  /** What the floor is. */
  floor?: string;
  figures: readonly Figure[];
}

export const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));

export const isMissed = ({ reached, goal, wanted }: Figure) =>
  goal !== undefined && (wanted === "at least" ? reached < goal : reached > goal);

/** A floor of nothing measures nothing. */
export const ratio = ({ reached, floor }: Figure) => (floor ? rounded(reached / floor) : undefined);

/** What a section is called: no two have the same heading. */
export const heading = ({ title, size }: Section) =>
  size === undefined ? title : `${title}: ${size.toLocaleString("en-US")} entities`;
