// Who cannot be in two places: conflict lists of CoSPLib, from presenters, attendees and chairs by name.

/** For each track the others that share a chair with it. */
export function chairConflictsOf(tracks) {
  return listsOf(tracks, (a, b) => haveCommon(a.chairs, b.chairs));
}

/** For each submission those with a common presenter, or whose track (another one) one of its presenters chairs, or the other way. */
export function presenterConflictsOf(submissions, tracks) {
  const chairs = (a, b) => a.track !== b.track && haveCommon(a.presenters, tracks[b.track].chairs);
  return listsOf(submissions, (a, b) => haveCommon(a.presenters, b.presenters) || chairs(a, b) || chairs(b, a));
}

/** As for presenters; an attendee of one who presents the other counts as well. */
export function attendeeConflictsOf(submissions, tracks) {
  const chairs = (a, b) => a.track !== b.track && haveCommon(a.attendees, tracks[b.track].chairs);
  const hears = (a, b) => haveCommon(a.attendees, b.presenters) || chairs(a, b);
  return listsOf(submissions, (a, b) => haveCommon(a.attendees, b.attendees) || hears(a, b) || hears(b, a));
}

const haveCommon = (first, second) => first.some((name) => second.includes(name));

function listsOf(items, areInConflict) {
  return items.map((item, i) => items.flatMap((other, j) => (i !== j && areInConflict(item, other) ? [j] : [])));
}
