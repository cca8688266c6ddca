// How the best agenda of a run got better: points [milliseconds, hard, waiting, medium, soft], each better than the last.

/** Points kept of a run: enough to draw it, few enough to commit. */
const MOST_POINTS = 40;

export class Curve {
  points = [];

  /** Takes what a search says at a time; a standing that is not better than the last is no point. */
  add(milliseconds, { score, placed, total }) {
    const point = [Math.round(milliseconds), score.hard, total - placed, score.medium, score.soft];
    if (isBetter(point, this.points.at(-1))) this.points.push(point);
  }

  /** The first, the last, and points between them that are evenly spread by the logarithm of time. */
  thinned() {
    const { points } = this;
    if (points.length <= MOST_POINTS) return points;
    const [from, to] = [points[0], points.at(-1)].map(([milliseconds]) => Math.log(milliseconds + 1));
    const step = (to - from) / (MOST_POINTS - 2);
    let next = from;
    return points.filter((point, position) => {
      const isEnd = position === 0 || position === points.length - 1;
      if (!isEnd && Math.log(point[0] + 1) < next) return false;
      next = Math.max(next + step, Math.log(point[0] + 1));
      return true;
    });
  }
}

/** What stood at a time, as a standing; where nothing stood yet, the first that did. */
export function bestBy(points, milliseconds) {
  const reached = points.filter(([at]) => at <= milliseconds);
  const [, hard, waiting, medium, soft] = reached.at(-1) ?? points[0];
  return { hard, waiting, medium, soft };
}

function isBetter(point, last) {
  if (last === undefined) return true;
  const differing = [1, 2, 3, 4].find((part) => point[part] !== last[part]);
  return differing !== undefined && point[differing] < last[differing];
}
