import { beforeEach, describe, expect, it } from '@jest/globals';
import type { StoredDraft } from '../../src/elements/open-ticket/draft.js';
import { DraftStore } from '../../src/elements/open-ticket/draft-store.js';
import { type Facts, type Files, FormState, NO_FILES } from '../../src/elements/open-ticket/form-state.js';
import { facts as factsWith } from './kit/open-facts.js';

/** A storage that is there, unlike the one of this process. */
class KeptStore extends DraftStore {
  kept: StoredDraft | undefined;

  override load(): StoredDraft | undefined {
    return this.kept;
  }
  override save(stored: StoredDraft): boolean {
    this.kept = stored;
    return true;
  }
  override forget(): void {
    this.kept = undefined;
  }
}

describe('the form', () => {
  let store: KeptStore;
  let files: Files;
  const open = (facts: Facts = factsWith()): FormState =>
    new FormState({ facts, store, language: () => 'ru', files: () => files, changed: () => undefined });
  /** Everything that the topic asks for. */
  const filled = (id = 'vhost'): FormState => {
    const form = open();
    form.chooseTopic(id);
    form.change('serviceId', { serviceId: 'site' });
    form.change('subject', { subject: 'Второе имя сайта' });
    form.change('description', { description: 'Добавьте, пожалуйста, сайту второе имя с www.' });
    return form;
  };

  beforeEach(() => {
    store = new KeptStore('key');
    files = NO_FILES;
  });

  it('speaks of the topic alone until one is chosen', () => {
    const form = open();
    expect(form.judge()).toBe(false);
    expect([...form.problems]).toEqual([['topic', 'Выберите вариант из списка.']]);
  });

  it('says all that is missing at once, and may be sent when nothing is', () => {
    const form = open();
    form.chooseTopic('vhost');
    expect(form.judge()).toBe(false);
    expect([...form.problems.keys()]).toEqual(['serviceId', 'subject', 'description']);
    expect(filled().judge()).toBe(true);
  });

  it('judges a field that was left, unless it is still empty', () => {
    const form = open();
    form.chooseTopic('vhost');
    form.leave('description');
    expect(form.problems.size).toBe(0);
    form.change('description', { description: 'Коротко' });
    form.leave('description');
    expect(form.problems.get('description')).toMatch(/не меньше 30.символов, сейчас 7/);
    form.change('description', { description: 'Добавьте, пожалуйста, сайту второе имя с www.' });
    expect(form.problems.size).toBe(0);
  });

  it('wants the instruction looked at first (2.1)', () => {
    const form = filled('dns-zone');
    expect(form.judge()).toBe(false);
    expect([...form.problems.keys()]).toEqual(['selfServiceDidNotHelp']);
    form.change('selfServiceDidNotHelp', { selfServiceDidNotHelp: true });
    expect(form.judge()).toBe(true);
    expect(form.input.selfServiceDidNotHelp).toBe(true);
  });

  it('sends of the draft what the topic asks for, as it was written', () => {
    const form = filled('site-down');
    form.change('errorText', { errorText: '  502 Bad Gateway\n' });
    expect(form.input.errorText).toBe('  502 Bad Gateway\n');
    form.chooseTopic('vhost');
    expect(form.input.errorText).toBeUndefined();
    form.chooseTopic('site-down');
    expect(form.input.errorText).toBe('  502 Bad Gateway\n');
  });

  it('sends a password with a significant topic alone (3.7)', () => {
    const form = filled('dns-zone');
    form.changePassword('тайна');
    expect(form.input.authorization).toEqual({ password: 'тайна' });
    form.chooseTopic('vhost');
    expect(form.input.authorization).toBeUndefined();
    expect(form.password).toBe('');
  });

  it('takes the emergency back with the service that allowed it (3.5)', () => {
    const form = filled('site-down');
    form.change('emergency', { emergency: true });
    expect(form.input.emergency).toBe(true);
    form.change('serviceId', { serviceId: '' });
    expect(form.input.emergency).toBe(false);
  });

  it('does not go while files are on their way, or without one that has failed', () => {
    const form = filled();
    files = { ...NO_FILES, uploading: true };
    expect(form.judge()).toBe(false);
    expect(form.problems.get('files')).toMatch(/загружаются/);
    files = { ...NO_FILES, failing: true };
    form.mend('files');
    expect(form.problems.get('files')).toMatch(/Не все файлы/);
    files = NO_FILES;
    form.mend('files');
    expect(form.problems.size).toBe(0);
  });

  it('keeps its key over refusals, so that a repeat has one effect', () => {
    const form = filled();
    const { idempotencyKey } = form.input;
    form.refused([{ path: ['input', 'subject'], code: 'WRONG_FORMAT', message: 'Слова сервера' }]);
    expect(form.problems.get('subject')).toBe('Слова сервера');
    expect(form.input.idempotencyKey).toBe(idempotencyKey);
  });

  it('takes another key when an earlier form of the request has arrived under the first', () => {
    const form = filled();
    const { idempotencyKey } = form.input;
    const path = ['input', 'idempotencyKey'];
    form.refused([{ path, code: 'IDEMPOTENCY_KEY_REUSED', message: 'Нужен новый ключ.' }]);
    expect(form.problems.get('form')).toMatch(/уже принят/);
    expect(form.input.idempotencyKey).not.toBe(idempotencyKey);
  });

  it('takes another key for another matter (G.4)', () => {
    const form = filled();
    const { idempotencyKey } = form.input;
    form.newIntent({ evenIfDuplicate: true });
    expect(form.input).toMatchObject({ evenIfDuplicate: true, subject: 'Второе имя сайта' });
    expect(form.input.idempotencyKey).not.toBe(idempotencyKey);
  });

  it('goes on with the draft of an earlier page, key and files included', () => {
    const before = filled();
    const stored = [{ id: 'f1', name: 'журнал.txt', bytes: 1, uploadedAt: Date.now() }];
    files = { ...NO_FILES, ids: ['f1'], stored };
    before.changePassword('тайна');
    before.keep();
    const after = open();
    expect(after.restored).toBe(true);
    expect(after.draft).toEqual(before.draft);
    expect(after.restoredFiles).toEqual(stored);
    expect(after.password).toBe('');
    expect(JSON.stringify(store.kept)).not.toContain('тайна');
  });

  it('drops the topic of a draft that is offered no longer, and keeps its text', () => {
    filled('site-down').keep();
    const facts = factsWith();
    const after = open({ ...facts, regulations: { ...facts.regulations, topics: [] } });
    expect(after.draft).toMatchObject({ topic: '', subject: 'Второе имя сайта' });
  });

  it('leaves no draft behind when it has arrived, or is started over', () => {
    for (const end of ['sent', 'startOver'] as const) {
      const form = filled();
      form.keep();
      form[end]();
      expect(store.kept).toBeUndefined();
    }
  });

  it('writes nothing down while there is nothing', () => {
    open().keep();
    expect(store.kept).toBeUndefined();
  });
});
