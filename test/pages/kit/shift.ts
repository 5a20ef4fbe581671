/** The support service at work, through the API as the desk has it. */
import type { AgentClient } from '../../../sdk/src/index.js';
import type { World } from '../../kit/world.js';

type Answer = Omit<Parameters<AgentClient['answerTicket']>[0], 'ticketId' | 'expectedVersion'>;
type Refusal = Omit<Parameters<AgentClient['refuseTicket']>[0], 'ticketId' | 'expectedVersion'>;

export class Shift {
  private constructor(readonly desk: AgentClient) {}

  static async begin(world: World, name = 'Ольга Смирнова'): Promise<Shift> {
    const { desk } = await world.agent({ name, role: 'SUPERVISOR' });
    return new Shift(desk);
  }

  /** @returns the ticketID of the one that is first in the queue. */
  async takesNext(): Promise<string> {
    const { ticket } = (await this.desk.takeNextTicket()).orThrow();
    if (!ticket) throw new Error('Nobody waits');
    return ticket.id;
  }

  /** This one, out of turn. */
  async takes(ticketId: string): Promise<void> {
    (await this.desk.takeTicket({ ticketId, reason: 'Просит коллега' })).orThrow();
  }

  async answers(ticketId: string, answer: Answer): Promise<void> {
    const expectedVersion = await this.versionOf(ticketId);
    (await this.desk.answerTicket({ ticketId, expectedVersion, ...answer })).orThrow();
  }

  async refuses(ticketId: string, refusal: Refusal): Promise<void> {
    const expectedVersion = await this.versionOf(ticketId);
    (await this.desk.refuseTicket({ ticketId, expectedVersion, ...refusal })).orThrow();
  }

  private async versionOf(id: string): Promise<number> {
    const ticket = await this.desk.ticket({ id });
    if (!ticket) throw new Error(`There is no ticket ${id}`);
    return ticket.version;
  }
}
