import { describe, expect, it } from '@jest/globals';
import { findTopics } from '../../src/elements/open-ticket/topic-search.js';
import { dnsZone, facts, mailPassword, siteDown } from './kit/open-facts.js';

const { topics } = facts().regulations;
const found = (typed: string): string[] =>
  findTopics(topics, typed).flatMap((group) => group.topics.map(({ id }) => id));

describe('the search of topics', () => {
  it('shows all of them in their groups while nothing is typed, faults first', () => {
    expect(findTopics(topics, ' ').map(({ requestType }) => requestType)).toEqual([
      'FAULT',
      'CONFIGURATION_CHANGE',
      'PASSWORD_CHANGE',
      'CONSULTATION',
    ]);
    expect(found('')).toHaveLength(topics.length);
  });

  it('finds by the beginning of any word, in any order and case', () => {
    expect(found('ОТКР сай')).toEqual([siteDown.id]);
    expect(found('ящик')).toEqual([mailPassword.id]);
  });

  it('finds a Russian word in another form', () => {
    expect(found('зону')).toEqual([dnsZone.id]);
    expect(found('почтовые')).toEqual([mailPassword.id]);
  });

  it('looks into instructions where no title fits', () => {
    expect(found('редактор')).toEqual([dnsZone.id]);
  });

  it('finds nothing for words that nobody has used', () => {
    expect(found('квазар')).toEqual([]);
  });
});
