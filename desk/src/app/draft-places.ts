/** What a draft is called, and where it goes on: by its name, such as `answer:K7M4P-3XWRC`. Pure. */
import type { Texts } from '../kernel/language.js';

interface Place {
  readonly words: Texts<string>;
  /** Below /desk; the rest of the name follows where it ends with a slash. */
  readonly path: string;
}

const onTicket = (ru: string, en: string): Place => ({ words: { ru, en }, path: '/tickets/' });
const onLetter = (ru: string, en: string): Place => ({ words: { ru, en }, path: '/letters/' });

const PLACES: Readonly<Record<string, Place>> = {
  answer: onTicket('Ответ', 'Answer'),
  note: onTicket('Внутренняя заметка', 'Internal note'),
  request: onTicket('Запрос подтверждения прав', 'Request for authorization'),
  accept: onTicket('Подтверждение прав', 'Accepted authorization'),
  refuse: onTicket('Отказ', 'Refusal'),
  lane: onTicket('Смена очереди', 'Change of lane'),
  topic: onTicket('Смена темы', 'Change of topic'),
  take: onTicket('Взять вне очереди', 'Out of turn'),
  assign: onLetter('Чьё это письмо', 'Whose letter it is'),
  dismiss: onLetter('Письмо без заявки', 'Letter without a ticket'),
  paper: { words: { ru: 'Бумажное письмо', en: 'Paper letter' }, path: '/paper' },
  call: { words: { ru: 'Запись звонка', en: 'Note of a call' }, path: '/call' },
  instruction: { words: { ru: 'Инструкция', en: 'Instruction' }, path: '/instructions' },
  template: { words: { ru: 'Шаблон ответа', en: 'Answer template' }, path: '/templates' },
  agent: { words: { ru: 'Новый сотрудник', en: 'New agent' }, path: '/agents' },
};

export interface DraftPlace {
  readonly words: Texts<string>;
  readonly href: string;
  /** Of the ticket or the letter; empty for others. */
  readonly id: string;
}

/** Undefined for what is no draft of a page. */
export function draftPlace(name: string): DraftPlace | undefined {
  const [kind = '', rest = ''] = name.split(/:(.*)/s);
  const place = Object.hasOwn(PLACES, kind) ? PLACES[kind] : undefined;
  if (!place) return undefined;
  const id = place.path.endsWith('/') ? rest : '';
  if (place.path.endsWith('/') && !id) return undefined;
  return { words: place.words, href: `/desk${place.path}${encodeURIComponent(id)}`, id };
}
