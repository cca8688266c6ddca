// Whether the engine and a validator that shares no code with it see the same in an agenda.

/**
 * What the engine said, what the validator found, and whether they agree; null of an agenda in which sessions wait, which
 * not every validator can judge. A suite may know better how to compare (`agrees`); else hard and soft, or an objective
 * that is only defined while nothing hard is broken.
 */
export function agreement(suite, { score, waiting }, checked, { strict }) {
  const agrees = waiting > 0 ? null : (suite.agrees ?? isSame)(score, checked, { strict });
  return { said: says(score), checkedAs: says(checked), checked: costOnly(checked), agrees };
}

function isSame(score, checked) {
  if ('objective' in checked) {
    if (!checked.feasible || score.hard > 0) return !checked.feasible === score.hard > 0;
    return checked.objective === score.medium + score.soft;
  }
  return checked.hard === score.hard && (checked.medium ?? 0) === score.medium && checked.soft === score.soft;
}

function says(found) {
  if ('objective' in found) return `${found.objective}${found.feasible ? '' : ' (not feasible)'}`;
  return `${found.hard} hard, ${found.medium ?? 0} medium, ${found.soft} soft`;
}

/** The figures of a validator, its parts rule by rule without those that are 0. */
export function costOnly({ parts, byConstraint, ...figures }) {
  const entries = Object.entries(parts ?? byConstraint ?? {}).filter(([, value]) => value !== 0);
  return { ...figures, parts: Object.fromEntries(entries) };
}
