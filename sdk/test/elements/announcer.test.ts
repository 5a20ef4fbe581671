import { beforeEach, describe, expect, it } from '@jest/globals';
import { Announcer, type Clock, RARELY_MS } from '../../src/elements/ticket/announcer.js';
import { LASTING_MS, LinkAloud } from '../../src/elements/ticket/link-aloud.js';

/** A clock that is put forward by hand. */
class HandClock implements Clock {
  #now = 0;
  #due: { at: number; done: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  later(ms: number, done: () => void): () => void {
    const entry = { at: this.#now + ms, done };
    this.#due.push(entry);
    return () => {
      this.#due = this.#due.filter((other) => other !== entry);
    };
  }

  forward(ms: number): void {
    this.#now += ms;
    const due = this.#due.filter(({ at }) => at <= this.#now);
    this.#due = this.#due.filter(({ at }) => at > this.#now);
    for (const { done } of due) done();
  }
}

let clock: HandClock;
beforeEach(() => {
  clock = new HandClock();
});

describe('what a screen reader is told', () => {
  const texts = (announcer: Announcer): string[] => announcer.said.map(({ text }) => text);

  it('is told at once, and the same words a second time as well', () => {
    let changes = 0;
    const announcer = new Announcer(() => (changes += 1), clock);
    announcer.say('Специалист ответил.');
    announcer.say('Специалист ответил.');
    expect(texts(announcer)).toEqual(['Специалист ответил.', 'Специалист ответил.']);
    expect(new Set(announcer.said.map(({ key }) => key)).size).toBe(2);
    expect(changes).toBe(2);
  });

  it('is told of the place at most every 20 seconds, and then of the newest one', () => {
    const announcer = new Announcer(() => undefined, clock);
    announcer.sayRarely(() => 'Место: 5');
    announcer.sayRarely(() => 'Место: 4');
    clock.forward(RARELY_MS / 2);
    announcer.sayRarely(() => 'Место: 3');
    expect(texts(announcer)).toEqual(['Место: 5']);
    clock.forward(RARELY_MS / 2);
    expect(texts(announcer)).toEqual(['Место: 5', 'Место: 3']);
  });

  it('is not told of a place that is no news when its time has come', () => {
    const announcer = new Announcer(() => undefined, clock);
    announcer.sayRarely(() => undefined);
    announcer.sayRarely(() => 'Место: 4');
    expect(texts(announcer)).toEqual(['Место: 4']);
  });

  it('is told of nothing that waited when the page has gone on', () => {
    const announcer = new Announcer(() => undefined, clock);
    announcer.sayRarely(() => 'Место: 5');
    announcer.sayRarely(() => 'Место: 4');
    announcer.reset();
    clock.forward(RARELY_MS * 2);
    expect(texts(announcer)).toEqual([]);
  });
});

describe('the connection, aloud', () => {
  it('is told when it is away for long, and when it is back', () => {
    const said: string[] = [];
    const link = new LinkAloud((what) => said.push(what), clock);
    link.told('waiting');
    link.told('connecting');
    link.told('waiting');
    clock.forward(LASTING_MS);
    link.told('connecting');
    link.told('live');
    expect(said).toEqual(['lost', 'back']);
  });

  it('is not told of a blink, nor twice of one loss', () => {
    const said: string[] = [];
    const link = new LinkAloud((what) => said.push(what), clock);
    link.told('waiting');
    clock.forward(LASTING_MS - 1);
    link.told('live');
    clock.forward(LASTING_MS);
    expect(said).toEqual([]);
    link.told('waiting');
    clock.forward(LASTING_MS);
    link.told('waiting');
    clock.forward(LASTING_MS);
    link.told('polling');
    expect(said).toEqual(['lost', 'back']);
  });
});
