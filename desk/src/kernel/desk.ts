/** What every part of the desk works with: who works here, in which language, and the way to the API. */

import { createContext } from '@lit/context';
import { type AgentClient, type AgentRole, createAgentClient } from '@zayavka/sdk';
import { Drafts } from './drafts.js';
import { Feed } from './feed.js';
import { type Language, languageOf } from './language.js';
import type { Router } from './router.js';
import type { SessionStore } from './session.js';
import { Shortcuts } from './shortcuts.js';
import { read, write } from './storage.js';

const LANGUAGE = 'zayavka-desk:language';

export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly role: AgentRole;
}

/** The language that was chosen at this browser, or else the browser's own, or else Russian. */
export function chosenLanguage(): Language {
  return languageOf(read(LANGUAGE)) ?? languageOf(navigator.language) ?? 'ru';
}

export function chooseLanguage(language: Language): void {
  write(LANGUAGE, language);
}

export interface DeskOptions {
  readonly client: AgentClient;
  readonly me: Colleague;
  readonly language: Language;
  readonly router: Router;
  readonly session: SessionStore;
}

/** From signing in until signing out, in one language. */
export class Desk {
  readonly client: AgentClient;
  readonly me: Colleague;
  readonly language: Language;
  readonly router: Router;
  readonly session: SessionStore;
  readonly feed: Feed;
  readonly drafts: Drafts;
  readonly shortcuts = new Shortcuts();

  constructor({ client, me, language, router, session }: DeskOptions) {
    this.client = client;
    this.me = me;
    this.language = language;
    this.router = router;
    this.session = session;
    this.feed = new Feed(client);
    this.drafts = new Drafts(me.id);
  }

  /** Administrators may all that supervisors may. */
  get isSupervisor(): boolean {
    return this.me.role !== 'AGENT';
  }
}

export const deskContext = createContext<Desk>(Symbol('desk'));

/** A client of the same server that the page came from; an anonymous one can sign in, and nothing else. */
export function clientFor(session: SessionStore, language: Language, who?: 'anonymous'): AgentClient {
  const token = who === 'anonymous' ? undefined : session.token;
  return createAgentClient({ url: '/graphql', token, locale: language });
}
