import { retireAgent } from '../../src/access/index.js';
import { insertInto } from '../../src/database/index.js';
import { importInstructions, instructionId } from '../../src/instructions/index.js';
import { encodeCursor } from '../../src/kernel/cursor.js';
import { newTicketId } from '../../src/kernel/ticket-id.js';
import { keepLetter } from '../kit/letters.js';
import { type Colleague, SIGNIFICANT, type Someone, World } from '../kit/world.js';
import { openFilledTicket } from './filled-ticket.js';
import { fingerprintOf } from './fingerprint.js';
import { ARTICLE, newRetiredTemplate, newTemplate } from './library.js';
import { PREPARATIONS, type Prepared } from './preparations.js';

export const SCOPES = ['subscribers:write', 'subscribers:read', 'sessions:open', 'tickets:read'] as const;

/** Everyone who may stand before the API, by what they bear. */
export const ACTORS = [
  'anonymous',
  'subscriber A',
  'subscriber B',
  'all scopes',
  ...SCOPES,
  'no scope',
  'agent',
  'supervisor',
  'revoked token',
  'expired session',
  'retired agent',
  'signed-out agent',
] as const;
export type ActorName = (typeof ACTORS)[number];

export const isSubscriber = (actor: ActorName): boolean => actor.startsWith('subscriber ');
export const isService = (actor: ActorName): boolean => /scope|:/.test(actor);
export const holds = (actor: ActorName, scope: string | undefined): boolean =>
  scope !== undefined && (actor === 'all scopes' || actor === scope);

export const isAgent = (actor: ActorName): boolean => actor === 'agent' || actor === 'supervisor';
/** Who bears a token that is good for nothing any more. */
export const isOut = (actor: ActorName): boolean => /^(revoked|expired|retired|signed-out) /.test(actor);

/** Whose object is asked for. For services and agents, A's are called own and B's foreign; "missing" exists nowhere. */
export const OBJECTS = ['own', 'foreign', 'missing'] as const;
export type ObjectKind = (typeof OBJECTS)[number];

/** What a cell of the matrix asks about. */
export type Target = {
  readonly ticketId: string;
  /** The version that whoever asks has read. */
  readonly version: number;
  /** Of the same subscriber: one that was opened before, and one that waits for the password. */
  readonly earlierId: string;
  readonly awaitingId: string;
  readonly serviceId: string;
  readonly login: string;
  readonly instructionId: string;
  readonly letterId: string;
  /** An agent to whom nothing has happened yet. */
  readonly colleagueId: string;
  readonly templateId: string;
};

export const PASSWORD = 'пароль от панели';
export const FROM_THE_BEGINNING = encodeCursor(0);

const RECORD_CONTACT = `mutation ($login: String!) {
  recordContact(input: { login: $login, channel: TELEPHONE, note: "Спрашивает о счёте" }) { errors { code } }
}`;

const PRESENCE = insertInto('presence', ['ticketId', 'agentId', 'pageId', 'activity', 'since', 'at']);

const LIFE_MS = 86_400_000;

/** Two subscribers, a ticket of each in which every field has a value, and one token for each actor. */
export class Stage {
  private readonly tickets = new Map<string, string>();
  private letter: string | undefined;

  private constructor(
    readonly world: World,
    readonly tokens: Readonly<Partial<Record<ActorName, string>>>,
    private readonly a: Someone,
    private readonly b: Someone,
    private readonly agents: Readonly<Record<string, Colleague>>,
  ) {}

  static async open(): Promise<Stage> {
    const world = await World.open();
    const sketch = { password: PASSWORD, consultationAgreementUntil: '2099-01-01T00:00:00.000Z' };
    const expired = await world.subscriber({ ...sketch, login: 'anna' });
    world.clock.advance(16 * 60_000);
    const [a, b] = [await world.session('anna'), await world.subscriber({ ...sketch, login: 'boris' })];
    const { serviceTokens } = world.house.deps;
    const issue = (name: string, scopes: readonly (typeof SCOPES)[number][]) =>
      serviceTokens.issue({ name, scopes, expiresAt: world.clock.now() + LIFE_MS });
    const revoked = await issue('revoked', SCOPES);
    await serviceTokens.revoke(revoked.id);
    const tokens: Partial<Record<ActorName, string>> = {
      'subscriber A': a.token,
      'subscriber B': b.token,
      'all scopes': (await issue('all', SCOPES)).token,
      'no scope': (await issue('none', [])).token,
      'revoked token': revoked.token,
      'expired session': expired.token,
    };
    for (const scope of SCOPES) tokens[scope] = (await issue(scope, [scope])).token;
    const agents = {
      agent: await world.agent({ login: 'vera' }),
      supervisor: await world.agent({ login: 'galina', role: 'SUPERVISOR' }),
      'retired agent': await world.agent({ login: 'darya' }),
      'signed-out agent': await world.agent({ login: 'elena' }),
    };
    for (const [name, { token }] of Object.entries(agents)) tokens[name as keyof typeof agents] = token;
    await retireAgent(world.house.deps, 'darya');
    await agents['signed-out agent'].raw('mutation { signOut { errors { code } } }');
    const stage = new Stage(world, tokens, a, b, agents);
    await importInstructions(world.house.deps, [ARTICLE]);
    await newTemplate(world);
    await newRetiredTemplate(world);
    for (const someone of [a, b]) await stage.fill(someone);
    return stage;
  }

  /** What the actor bears. Signing out ends a session of its own, or the others would have none. */
  async token(actor: ActorName, field: string): Promise<string | undefined> {
    const agent = this.agents[actor];
    return agent && isAgent(actor) && field === 'Mutation.signOut'
      ? (await this.world.house.deps.agentSessions.issue(agent.id)).token
      : this.tokens[actor];
  }

  /** @param purpose tickets of another purpose are others, so that what one field does to them disturbs no other. */
  async target(actor: ActorName, object: ObjectKind, purpose: string): Promise<Target> {
    const whose = (actor === 'subscriber B') === (object === 'own') ? this.b : this.a;
    const prepared = await this.prepared(actor, whose, purpose);
    if (object === 'missing')
      return {
        ticketId: newTicketId(),
        version: 1,
        earlierId: newTicketId(),
        awaitingId: newTicketId(),
        serviceId: '4711000',
        login: 'nobody-has-this',
        instructionId: 'A4711000',
        letterId: '4711000',
        colleagueId: '4711000',
        templateId: '4711000',
      };
    return {
      ...(prepared ?? { ticketId: await this.ticketOf(whose, purpose), version: 1 }),
      earlierId: await this.ticketOf(whose, 'earlier'),
      awaitingId: await this.ticketOf(whose, 'awaiting'),
      serviceId: whose.services.site as string,
      login: whose.login,
      instructionId: await this.articleId(),
      letterId: await this.letterId(actor, purpose),
      colleagueId: await this.colleagueId(actor, purpose),
      templateId: await this.templateId(actor, purpose),
    };
  }

  private async prepared(actor: ActorName, whose: Someone, purpose: string): Promise<Prepared | undefined> {
    const agent = this.agents[actor];
    return agent && isAgent(actor) ? PREPARATIONS[purpose]?.(whose, agent) : undefined;
  }

  /** Nobody knows whose letters are until somebody says so, which can be said once of each. */
  private async letterId(actor: ActorName, purpose: string): Promise<string> {
    if (isAgent(actor) && /Letter$/.test(purpose)) return keepLetter(this.world);
    this.letter ??= await keepLetter(this.world);
    return this.letter;
  }

  /** Who retires, gets another password or none of their sessions is somebody new each time. */
  private async colleagueId(actor: ActorName, purpose: string): Promise<string> {
    const isAnew = actor === 'supervisor' && /^Mutation\.\w+Agent/.test(purpose);
    return String((isAnew ? await this.world.agent() : this.agents.agent)?.id);
  }

  private async templateId(actor: ActorName, purpose: string): Promise<string> {
    return actor === 'supervisor' && /AnswerTemplate$/.test(purpose) ? newTemplate(this.world) : '1';
  }

  /** Articles are nobody's in particular: there is one for all. */
  private async articleId(): Promise<string> {
    return instructionId(await this.articleRow());
  }

  private async articleRow(): Promise<number> {
    const { database } = this.world.house.deps;
    const [row] = await database.select<{ id: number }>('SELECT MIN(id) AS id FROM instruction');
    return Number(row?.id);
  }

  /** Whose ticket it is, by login. */
  async owners(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.world.house.deps.database.select<{ id: string; login: string }>(
      'SELECT ticket.id AS id, login FROM ticket JOIN subscriber ON subscriber.id = ticket.subscriberId',
    );
    return new Map(rows.map(({ id, login }) => [id, login]));
  }

  /** Changes when anything that mutations write has changed. */
  fingerprint(): Promise<string> {
    return fingerprintOf(this.world.house.deps.database);
  }

  private async ticketOf(someone: Someone, purpose: string): Promise<string> {
    const key = `${someone.login} ${purpose}`;
    const known = this.tickets.get(key);
    if (known) return known;
    const topic = ['Mutation.authorizeTicket', 'awaiting'].includes(purpose) ? { topic: SIGNIFICANT } : {};
    const { ticket } = (await someone.page.openTicket(someone.request(topic))).orThrow();
    this.tickets.set(key, ticket.id);
    return ticket.id;
  }
  /** What is read, with all that only agents could bring about; opened after those that others are merged into. */
  private async fill(someone: Someone): Promise<void> {
    const agent = this.agents.agent as Colleague;
    await this.ticketOf(someone, 'earlier');
    const duplicateOfId = await this.ticketOf(someone, 'awaiting');
    const { world } = this;
    const instructionId = await this.articleRow();
    const id = await openFilledTicket({ world, someone, agent, instructionId, duplicateOfId });
    this.tickets.set(`${someone.login} read`, id);
    await agent.raw(RECORD_CONTACT, { login: someone.login });
    // As if it were reported again and again for as long as the stage is there.
    await world.house.deps.database.transaction((tx) =>
      tx.insert(PRESENCE, [id, agent.id, 'page-of-the-stage', 'LOOKING', 1, world.clock.now() + LIFE_MS]),
    );
  }
}
