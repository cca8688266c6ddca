import {
  agendaOf,
  aPerson,
  aProblem,
  aSession,
  breachMinutes,
  placedAt,
  speaker,
} from '../../fixtures/agenda-fixtures.js';

const slots = [
  { id: 'morning', start: 0, end: 60, tags: ['recorded'], formats: ['talk'] },
  { id: 'noon', start: 120, end: 180, tags: ['after lunch'], formats: ['talk'] },
  { id: 'lab', start: 0, end: 180, tags: [], formats: ['lab'] },
];
const wishes = { required: [], preferred: [], prohibited: [], undesired: [] };

describe('slot_tags_broken', () => {
  it('penalises 60 minutes in a slot without a required tag, and 60 in one with a tag that is prohibited', () => {
    const slotWishes = { ...wishes, required: ['recorded'], prohibited: ['after lunch'] };
    const problem = aProblem({ slots, sessions: [aSession('one', { format: 'talk', slotWishes })] });

    expect(breachMinutes(problem, agendaOf(placedAt('one', 0)), 'slot_tags_broken')).toBe(0);
    expect(breachMinutes(problem, agendaOf(placedAt('one', 120)), 'slot_tags_broken')).toBe(120);
  });

  it('counts the wishes of each person who must be present', () => {
    const slotWishes = { ...wishes, prohibited: ['after lunch'] };
    const people = [aPerson('rana', { slotWishes }), aPerson('selin', { slotWishes })];
    const sessions = [aSession('one', { format: 'talk', people: [speaker('rana'), speaker('selin')] })];

    expect(
      breachMinutes(aProblem({ slots, people, sessions }), agendaOf(placedAt('one', 120)), 'slot_tags_broken'),
    ).toBe(120);
  });
});
