import { type Figure, rounded, type Section } from "./figure.js";
import { titles } from "./titles.js";

const grows = /^(CPU seconds|seconds), /;

/** How many times more each command takes of the most entities than of the fewest, beside the engine's own growth. */
export function growth(sections: readonly Section[]): readonly Section[] {
  const sized = sections.filter(({ title }) => title === titles.stacks).sort((a, b) => a.size! - b.size!);
  const [smallest] = sized;
  return sized.slice(1).map(({ size, figures }) => {
    const rows = figures.flatMap(more => {
      const less = smallest!.figures.find(({ what }) => what === more.what);
      return less && grows.test(more.what) ? [row(less, more)] : [];
    });
    return { title: `Growth from ${smallest!.size}`, size: size!, figures: rows };
  });
}

function row(less: Figure, more: Figure): Figure {
  const times = (pick: (figure: Figure) => number | undefined) => {
    const [from, to] = [pick(less), pick(more)];
    return from === undefined || to === undefined ? undefined : rounded(to / from);
  };
  const [floor, engine, naive] = [times(one => one.floor), times(one => one.engine), times(one => one.naive)];
  return {
    what: `times the ${more.what}`,
    reached: times(one => one.reached)!,
    ...(engine !== undefined && { goal: engine, engine }),
    ...(floor !== undefined && { floor }),
    ...(naive !== undefined && { naive }),
    exact: false,
  };
}
