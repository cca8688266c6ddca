import { Injectable } from '@nestjs/common';
import { badUserInput } from '../../../platform/graphql/request-errors.js';
import type { Locale } from '../../../platform/i18n/catalogue.js';
import { translate } from '../../../platform/i18n/catalogue.js';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { Verdict } from '../../../scheduling/index.js';
import { toInstant } from '../clash-model/minutes.js';
import { publicKey } from '../issues/draft-issue.js';
import type { StudiedDraft } from '../drafts/drafts.loaders.js';
import type { PlaceOrder } from './explanation-jobs.js';
import { NameLookUps } from '../arrange/name-look-ups.js';
import { idsInRemedies, inWords } from './infeasibility-texts.js';
import type { AgendaInfeasibilityType } from './infeasibility.type.js';
import { ExplanationThread, SlowExplanationThread } from './explanation-thread.js';
import { type ShownFix, shownFix } from './issue-fixes.js';
import type { SessionPlacesType, SessionPlaceType } from './place-verdicts.type.js';

const MOST_REMEDIES = 5;
/** Searches for a way out may go on for ever; an organizer waits this long. */
const REMEDIES_BUDGET_MS = 8_000;

export interface PlacesRequest {
  readonly sessionId: string;
  /** An ISO date of the conference; null for all days. */
  readonly day: string | null;
  /** Null for all rooms. */
  readonly roomIds: readonly string[] | null;
  readonly order: PlaceOrder;
  readonly first: number;
}

export interface FixesRequest {
  /** As clients know the issue. */
  readonly issueKey: string;
  readonly most: number;
}

/** Answers about drafts that take the core more than a moment: each is worked out beside the requests. */
@Injectable()
export class Explanations {
  constructor(
    private readonly thread: ExplanationThread,
    private readonly slowThread: SlowExplanationThread,
    private readonly names: NameLookUps,
  ) {}

  /** Every place of a session with what stands against it. Throws BAD_USER_INPUT, RATE_LIMITED. */
  async placesOf({ model }: StudiedDraft, request: PlacesRequest, locale: Locale): Promise<SessionPlacesType> {
    const { problem, agenda } = model;
    const { sessionId, day, roomIds, order, first } = request;
    if (!problem.sessions.some(({ id }) => id === sessionId))
      throw badUserInput('The session does not belong in the agenda of this conference.');
    const { places, total, blockedBy } = await this.thread.ask('places', {
      problem,
      placements: [...agenda.values()],
      sessionId,
      within: day === null ? null : spanOf(problem.days, day),
      roomIds,
      order,
      most: first,
    });
    return {
      places: places.map((verdict) => placeOf(verdict, locale)),
      totalCount: total,
      blockedBy: blockedBy.map((rule) => ({ ...rule, text: translate(locale, `constraint.${rule.constraint}`) })),
    };
  }

  /** The cheapest ways out of an open issue of a draft, at most `most`. Throws BAD_USER_INPUT where it has no such issue. */
  async fixesOf(conferenceId: string, { model, issues }: StudiedDraft, request: FixesRequest): Promise<ShownFix[]> {
    const issue = issues.find((each) => !each.waived && publicKey(each) === request.issueKey);
    if (!issue) throw badUserInput('The draft has no such open issue.');
    const fixes = await this.thread.ask('fixes', {
      problem: model.problem,
      placements: [...model.agenda.values()],
      issueKey: issue.key,
      most: request.most,
      scope: [...model.schedulableIds],
    });
    return fixes.map((fix) => shownFix(conferenceId, model, fix));
  }

  /** Why no agenda can hold every session, and what would help; null where every session can have a place. */
  async infeasibilityOf(
    draftId: string,
    { model }: StudiedDraft,
    locale: Locale,
  ): Promise<AgendaInfeasibilityType | null> {
    const { problem, agenda } = model;
    const question = { problem, placements: [...agenda.values()], most: MOST_REMEDIES, budgetMs: REMEDIES_BUDGET_MS };
    const found = await this.slowThread.ask('remedies', question);
    if (found === null) return null;
    const names = await this.names.namesFor(draftId, idsInRemedies(found), locale);
    return inWords(found, locale, names);
  }
}

function spanOf(days: StudiedDraft['model']['problem']['days'], day: string): { start: number; end: number } {
  const { span, open } = days.find(({ id }) => id === day) ?? {};
  const interval = span ?? open;
  if (!interval) throw badUserInput(`${day} is no day of this conference.`);
  return interval;
}

function placeOf(verdict: Verdict, locale: Locale): SessionPlaceType {
  const { start, durationMinutes, roomIds, change, isPresent, isWithinHours, rules } = verdict;
  return {
    startsAt: toInstant(start),
    durationMinutes,
    roomIds: roomIds.map((id) => toGlobalId('Room', id)),
    verdict: verdict.verdict,
    change,
    isPresent,
    isWithinHours,
    rules: rules.map((rule) => ({ ...rule, text: translate(locale, `constraint.${rule.constraint}`) })),
  };
}
