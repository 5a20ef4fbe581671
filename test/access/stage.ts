import { encodeCursor } from '../../src/kernel/cursor.js';
import { newTicketId } from '../../src/kernel/ticket-id.js';
import { SIGNIFICANT, type Someone, World } from '../kit/world.js';

export const SCOPES = ['subscribers:write', 'subscribers:read', 'sessions:open', 'tickets:read'] as const;

/** Everyone who may stand before the API, by what they bear. */
export const ACTORS = [
  'anonymous',
  'subscriber A',
  'subscriber B',
  'all scopes',
  ...SCOPES,
  'no scope',
  'revoked token',
  'expired session',
] as const;
export type ActorName = (typeof ACTORS)[number];

export const isSubscriber = (actor: ActorName): boolean => actor.startsWith('subscriber ');
export const isService = (actor: ActorName): boolean => /scope|:/.test(actor);
export const holds = (actor: ActorName, scope: string | undefined): boolean =>
  scope !== undefined && (actor === 'all scopes' || actor === scope);

/** Whose object is asked for. For a service, A's are called own and B's foreign; "missing" exists nowhere. */
export const OBJECTS = ['own', 'foreign', 'missing'] as const;
export type ObjectKind = (typeof OBJECTS)[number];

/** What a cell of the matrix asks about. */
export type Target = {
  readonly ticketId: string;
  readonly serviceId: string;
  readonly login: string;
};

export const PASSWORD = 'пароль от панели';
/** Stands in a note between agents, which no actor of today may read. */
export const NOTE = 'Клиент трудный, отвечать осторожно';
export const FROM_THE_BEGINNING = encodeCursor(0);

const LIFE_MS = 86_400_000;
const MOMENT = 1_790_000_000_000;

/** Two subscribers, a ticket of each in which every field has a value, and one token for each actor. */
export class Stage {
  private readonly tickets = new Map<string, string>();

  private constructor(
    readonly world: World,
    readonly tokens: Readonly<Partial<Record<ActorName, string>>>,
    private readonly a: Someone,
    private readonly b: Someone,
  ) {}

  static async open(): Promise<Stage> {
    const world = await World.open();
    const sketch = { password: PASSWORD, consultationAgreementUntil: '2030-01-01T00:00:00.000Z' };
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
    const stage = new Stage(world, tokens, a, b);
    for (const someone of [a, b]) await stage.openFilledTicket(someone);
    return stage;
  }

  /** @param purpose tickets of another purpose are others, so that what one field does to them disturbs no other. */
  async target(actor: ActorName, object: ObjectKind, purpose: string): Promise<Target> {
    if (object === 'missing')
      return { ticketId: newTicketId(), serviceId: '4711000', login: 'nobody-has-this' };
    const whose = (actor === 'subscriber B') === (object === 'own') ? this.b : this.a;
    const { login, services } = whose;
    return { ticketId: await this.ticketOf(whose, purpose), serviceId: services.site as string, login };
  }

  /** Whose ticket it is, by login. */
  async owners(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.world.house.deps.database.select<{ id: string; login: string }>(
      'SELECT ticket.id AS id, login FROM ticket JOIN subscriber ON subscriber.id = ticket.subscriberId',
    );
    return new Map(rows.map(({ id, login }) => [id, login]));
  }

  /** Changes when anything that mutations write has changed. */
  async fingerprint(): Promise<string> {
    const tables = ['journal_event', 'message', 'ticket', 'idempotency_key', 'password_try', 'subscriber'];
    const counts = tables.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`).join(', ');
    const versions = '(SELECT SUM(version) FROM ticket) AS versions';
    return JSON.stringify(await this.world.house.deps.database.select(`SELECT ${counts}, ${versions}`));
  }

  private async ticketOf(someone: Someone, purpose: string): Promise<string> {
    const key = `${someone.login} ${purpose}`;
    const known = this.tickets.get(key);
    if (known) return known;
    const topic = purpose === 'Mutation.authorizeTicket' ? { topic: SIGNIFICANT } : {};
    const { ticket } = (await someone.page.openTicket(someone.request(topic))).orThrow();
    this.tickets.set(key, ticket.id);
    return ticket.id;
  }

  /** Also what only agents could bring about: all times, a refusal, and a note among the messages. */
  private async openFilledTicket(someone: Someone): Promise<void> {
    const texts = { errorText: 'Fatal error: Allowed memory size', stepsToReproduce: 'Открыть корзину' };
    const { ticket } = (await someone.page.openTicket(someone.request(texts))).orThrow();
    this.tickets.set(`${someone.login} read`, ticket.id);
    await someone.page.replyToTicket({ ticketId: ticket.id, body: 'Дополнение' });
    const times = { firstRespondedAt: MOMENT, expectedResolutionAt: MOMENT, resolvedAt: MOMENT };
    const ended = { ...times, closedAt: MOMENT, waitingSince: MOMENT, respondBy: MOMENT };
    const refusal = { reason: 'OUTSIDE_CONTRACT', clause: '3.10', explanation: 'Вне договора', at: MOMENT };
    const kinds = { status: 'REFUSED', lane: 'REGULAR', authorization: 'NOT_REQUIRED', deadline: 'MET' };
    const { database, journal } = this.world.house.deps;
    await database.transaction(async (tx) => {
      const columns = Object.keys(ended).map((column) => `${column} = ?`);
      await tx.change(
        `UPDATE ticket SET ${columns.join(', ')}, version = 4, refusalReason = ?, refusalClause = ?,
         refusalExplanation = ?, refusedAt = ? WHERE id = ?`,
        [...Object.values(ended), refusal.reason, refusal.clause, refusal.explanation, refusal.at, ticket.id],
      );
      const [row] = await tx.select<{ subscriberId: number }>(
        'SELECT subscriberId FROM ticket WHERE id = ?',
        [ticket.id],
      );
      const messageId = await tx.insert(
        `INSERT INTO message (ticketId, at, author, channel, visibility, version, body)
         VALUES (?, ?, 'AGENT', 'PANEL', 'INTERNAL', 4, ?)`,
        [ticket.id, MOMENT, NOTE],
      );
      const event = { ticketId: ticket.id, subscriberId: row?.subscriberId as number, at: MOMENT };
      const state = { ...kinds, ...ended, refusal };
      await journal.append(tx, [
        {
          ...event,
          version: 3,
          type: 'REFUSED',
          actor: 'AGENT',
          visibility: 'PUBLIC',
          state,
          messageId: null,
        },
        {
          ...event,
          version: 4,
          type: 'NOTE_ADDED',
          actor: 'AGENT',
          visibility: 'INTERNAL',
          state,
          messageId,
        },
      ]);
    });
    await this.world.settle();
  }
}
