/** How sure we are that the real API does it, from best to worst. */
export const labels = ["live", "spec", "documented", "assumed"] as const;
export type Label = (typeof labels)[number];

/** One behaviour of the simulated tenant, with what it rests on. Kept beside the code that does it. */
export interface Rule {
  id: string;
  evidence: Label;
  /** Where it was observed or published; for `assumed`, what speaks for it. */
  source: string;
  says: string;
}

/** Declares the behaviour that the code around it has. */
export const rule = (id: string, evidence: Label, source: string, says: string): Rule => ({
  id,
  evidence,
  source,
  says,
});

/** The share of each label, in per cent, largest remainder first so that the sum is 100. */
export function shares(rules: readonly Rule[]): Readonly<Record<Label, number>> {
  const exact = labels.map(label => ({
    label,
    share: (rules.filter(r => r.evidence === label).length * 100) / (rules.length || 1),
  }));
  const missing = 100 - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  const favoured = [...exact].sort((a, b) => (b.share % 1) - (a.share % 1)).slice(0, rules.length ? missing : 0);
  return Object.fromEntries(
    exact.map(entry => [entry.label, Math.floor(entry.share) + (favoured.includes(entry) ? 1 : 0)]),
  ) as Record<Label, number>;
}
