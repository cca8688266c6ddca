import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SessionOrder } from '../../src/modules/sessions/session-order.entity.js';
import { draftId, type DraftStage, place, sessionId, stageDraft } from '../support/draft-edits.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ISSUES = `query ($id: ID!) { draft(id: $id) { issues(constraint: ORDER_BROKEN) {
  messageArguments { name value } en: text tr: text(language: "tr") ar: text(language: "ar") } } }`;

describe('a broken order', () => {
  let app: TestApp;
  let stage: DraftStage;
  beforeAll(async () => {
    app = await startTestApp();
  });
  beforeEach(async () => {
    stage = await stageDraft(app);
    const [ada, bea] = stage.talks;
    await app.dataSource
      .getRepository(SessionOrder)
      .insert({ conferenceId: stage.conference.id, beforeId: ada.id, afterId: bea.id });
  });
  afterAll(() => app.close());

  const name = (text: string): string => `\u2068${text}\u2069`;

  test.each([
    ['it starts after the other', '10:00', '09:00', 90],
    ['it only ends too late', '09:00', '09:10', 20],
  ])('says which session must come first where %s', async (_case, adaAt, beaAt, minutes) => {
    const [ada, bea] = stage.talks;
    await place(app, stage, ada, adaAt);
    await place(app, stage, bea, beaAt, [stage.studio]);

    const { draft } = await app.ok(ISSUES, { id: draftId(stage.draft) }, stage.organizer);

    expect(draft.issues).toEqual([
      {
        messageArguments: [
          { name: 'firstSessionId', value: sessionId(ada) },
          { name: 'minutes', value: String(minutes) },
          { name: 'secondSessionId', value: sessionId(bea) },
          { name: 'sessionCount', value: '2' },
        ],
        en: `${name('Ada')} must be over before ${name('Bea')} starts, but ends ${minutes} minutes after that.`,
        tr: `${name('Ada')}, ${name('Bea')} başlamadan bitmeli; oysa ondan ${minutes} dakika sonra bitiyor.`,
        ar: `يجب أن تنتهي ${name('Ada')} قبل بداية ${name('Bea')}، لكنها تتجاوزها بمقدار ${minutes} دقيقة.`,
      },
    ]);
  });
});
