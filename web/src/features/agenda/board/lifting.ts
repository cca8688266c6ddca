// A card on its way: the same steps for pointer, touch and keyboard. The judge is asked at most one question at a time,
// always about the newest aim, so that a quick hand never waits for verdicts on cells that it has left.
import { announce } from '../../../lib/announce.ts';
import type { BoardActions } from './board-actions.ts';
import type { OpenBoard } from './open-board.ts';
import type { Lift, Place, Shading, Span } from './board-types.ts';
import { nearestFree } from './nearest-free.ts';
import { isSamePlace } from './placement-changes.ts';
import { verdictWords } from './verdict-words.ts';

type Lifting = Pick<BoardActions, 'lift' | 'aim' | 'aimAtNearestFree' | 'drop' | 'cancel' | 'show'>;

/** Said aloud: what matters most, as the next step comes soon. */
const SPOKEN_LINES = 2;

export interface LiftEvents {
  readonly onLift: (sessionId: string) => void;
  readonly onLetGo: (sessionId: string) => void;
  readonly onDrop: (lift: Lift) => void;
}

export interface LiftingParts extends Lifting {
  /** The placements changed under the card: its shading and verdict are asked for anew. */
  readonly placementsChanged: () => void;
}

export function lifting({ store, judge, words }: OpenBoard, events: LiftEvents): LiftingParts {
  const state = () => store.getState();
  let isJudging = false;

  /** What has to be judged. Steps from slot to slot lead to other days, and there are few cells anyway. */
  const shownPart = (): Span | undefined => {
    const { shownSpan, problem } = state();
    const isFree = (problem.slots?.length ?? 0) + (problem.blocks?.length ?? 0) === 0;
    return isFree && shownSpan ? shownSpan : undefined;
  };

  const take = (shading: Shading): void => {
    if (state().lift?.sessionId === shading.sessionId) store.setState({ shading });
  };

  const shade = async (sessionId: string): Promise<void> => {
    take(await judge().shade(sessionId, shownPart()));
  };

  const judgeAim = async (): Promise<void> => {
    if (isJudging) return;
    isJudging = true;
    try {
      for (let asked: Place | null = null; ;) {
        const lift = state().lift;
        const target: Place | null = lift?.target ?? null;
        if (!lift || !target || (asked && isSamePlace(asked, target))) return;
        asked = target;
        const verdict = await judge().judge(lift.sessionId, target, shownPart());
        const now = state().lift;
        // An answer about an aim that is not the present one any more is late.
        if (now?.sessionId !== lift.sessionId || !now.target || !isSamePlace(now.target, target)) continue;
        store.setState({ verdict });
        speakVerdict();
      }
    } finally {
      isJudging = false;
    }
  };

  const speakVerdict = (): void => {
    const { verdict } = state();
    if (!verdict) return;
    const { say, names, place } = words();
    const { headline, lines } = verdictWords(verdict, names, say, SPOKEN_LINES);
    announce([`${place(verdict)}.`, `${headline}.`, ...lines].join(' '), { isUrgent: true });
  };

  const putDown = (): void => store.setState({ lift: null, shading: null, verdict: null });

  const lift: Lifting['lift'] = (sessionId, { by, mode }) => {
    const { canEdit, placements, lift: held } = state();
    if (!canEdit || held) return;
    const origin = placements.get(sessionId) ?? null;
    if (mode !== 'move' && !origin) return;
    store.setState({
      lift: { sessionId, by, mode, origin, target: origin, isOverUnplaced: false },
      shading: null,
      verdict: null,
    });
    events.onLift(sessionId);
    announce(words().say('web.builder.lifted', { title: words().title(sessionId) }), { isUrgent: true });
    if (mode === 'move') void shade(sessionId).catch(cancel);
  };

  const aim: Lifting['aim'] = (target, isOverUnplaced = false) => {
    const held = state().lift;
    if (!held) return;
    const isSame = target === null ? held.target === null : held.target !== null && isSamePlace(held.target, target);
    if (isSame && held.isOverUnplaced === isOverUnplaced) return;
    store.setState({ lift: { ...held, target, isOverUnplaced }, ...(target ? {} : { verdict: null }) });
    if (target) void judgeAim().catch(() => store.setState({ verdict: null }));
    else if (isOverUnplaced) announce(words().say('web.builder.overUnplaced'), { isUrgent: true });
  };

  /** None is known to be free: judged everywhere, one may be. */
  const lookFurther = async (sessionId: string): Promise<void> => {
    take(await judge().shade(sessionId));
    if (state().lift?.sessionId === sessionId) aimAtNearestFree();
  };

  const aimAtNearestFree: Lifting['aimAtNearestFree'] = () => {
    const { lift: held, shading, verdict, sessions } = state();
    if (!held) return false;
    const from = held.target ?? firstPlace(sessions.get(held.sessionId)?.durationMinutes ?? 0, shading?.starts[0]);
    const nearest = (shading && from ? nearestFree(shading, from) : null) ?? verdict?.nearestFree ?? null;
    if (!nearest) {
      // Not judged yet, or not everything.
      if (shading?.within !== null) {
        void lookFurther(held.sessionId).catch(cancel);
        return false;
      }
      announce(words().say('web.builder.noFreePlace'), { isUrgent: true });
      return false;
    }
    aim(nearest);
    return true;
  };

  const drop: Lifting['drop'] = () => {
    const held = state().lift;
    if (!held) return;
    const goesBack = !held.isOverUnplaced && (!held.target || (held.origin && isSamePlace(held.origin, held.target)));
    if (goesBack || (held.isOverUnplaced && !held.origin)) return cancel();
    putDown();
    events.onLetGo(held.sessionId);
    events.onDrop(held);
  };

  function cancel(): void {
    const held = state().lift;
    if (!held) return;
    putDown();
    events.onLetGo(held.sessionId);
    const { say, title } = words();
    announce(say('web.builder.putBack', { title: title(held.sessionId) }));
  }

  const placementsChanged = (): void => {
    const held = state().lift;
    if (!held) return;
    if (held.mode === 'move') void shade(held.sessionId).catch(cancel);
    if (held.target) void judgeAim().catch(() => undefined);
  };

  const show: Lifting['show'] = (shownSpan) => {
    store.setState({ shownSpan });
    const held = state().lift;
    if (shownSpan && held?.mode === 'move') void shade(held.sessionId).catch(cancel);
  };

  return { lift, aim, aimAtNearestFree, drop, cancel, show, placementsChanged };
}

/** Where a search for a free place begins for a card that is over no cell. */
function firstPlace(durationMinutes: number, start: number | undefined): Place | null {
  return start === undefined ? null : { start, durationMinutes, roomIds: [] };
}
