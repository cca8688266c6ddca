import { describe, expect, test } from '@jest/globals';
import { contentDigest, type EventContent } from './agenda-event.js';

const CONTENT: EventContent = {
  guid: 'aaaaaaaa-0000-4000-8000-000000000001',
  isCancelled: false,
  startsAt: '2027-03-08T09:00:00.000Z',
  endsAt: '2027-03-08T09:45:00.000Z',
  title: 'Stars',
  text: null,
  people: [{ id: 'one', name: 'Ayşe', role: 'speaker' }],
  rooms: [{ id: 'hall', name: 'Hall', venue: null, address: null }],
  url: null,
  kind: 'talk',
  track: null,
  tags: [],
  language: 'en',
};

describe('contentDigest', () => {
  test.each<[string, Partial<EventContent>]>([
    ['title', { title: 'Comets' }],
    ['end', { endsAt: '2027-03-08T09:30:00.000Z' }],
    ['cancellation', { isCancelled: true }],
    ['name of a person', { people: [{ id: 'one', name: 'Ayşe Işık', role: 'speaker' }] }],
    ['part of a person', { people: [{ id: 'one', name: 'Ayşe', role: 'chair' }] }],
    ['room', { rooms: [] }],
    ['tags', { tags: ['sky'] }],
  ])('is another one for another %s', (_, change) => {
    expect(contentDigest({ ...CONTENT, ...change }).equals(contentDigest(CONTENT))).toBe(false);
  });

  test('is the same for what looks the same: a person merged into another of her name', () => {
    const merged: EventContent = { ...CONTENT, people: [{ id: 'two', name: 'Ayşe', role: 'speaker' }] };

    expect(contentDigest(merged).equals(contentDigest(CONTENT))).toBe(true);
  });
});
