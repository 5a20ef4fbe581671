import type { Texts } from '../kernel/language.js';

export interface ReportTexts {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly zone: (zone: string) => string;
  readonly weeks: (count: number) => string;
  readonly loading: string;
  readonly empty: string;
  readonly wrongSpan: string;
  readonly inFigures: string;
  readonly total: string;
  readonly week: string;
  readonly promise: string;
  readonly inTime: string;
  readonly late: string;
  readonly share: string;
  readonly received: string;
  readonly median: string;
  readonly p90: string;
  readonly minutes: string;
  readonly emergencies: string;
  readonly moved: string;
  readonly outOfTurn: string;
  readonly firstResponse: string;
  readonly firstResponseAbout: string;
  readonly upTo: (span: string) => string;
  readonly over: (span: string) => string;
  readonly replies: string;
  readonly load: string;
  readonly loadAbout: string;
  readonly answered: string;
  readonly hour: string;
  readonly weekdays: readonly string[];
  readonly refusals: string;
  readonly agents: string;
  readonly agent: string;
  readonly answers: string;
  readonly taken: string;
  readonly agentMedian: string;
  readonly exceptions: string;
  readonly exceptionsAbout: string;
  readonly exceptionsNone: string;
  readonly when: string;
  readonly ticket: string;
  readonly what: string;
  readonly why: string;
  readonly kinds: Readonly<Record<'OUT_OF_TURN' | 'LANE_CHANGED', string>>;
  readonly more: string;
}

export const reportTexts: Texts<ReportTexts> = {
  ru: {
    title: 'Отчёт о работе поддержки',
    from: 'С',
    to: 'По',
    show: 'Показать',
    zone: (zone) => `Время: ${zone}`,
    weeks: (count) => `${count} нед.`,
    loading: 'Считается…',
    empty: 'За это время заявок не было.',
    wrongSpan: 'Укажите не больше 53 недель, и начало раньше конца.',
    inFigures: 'В цифрах',
    total: 'Всего',
    week: 'Неделя с',
    promise: 'Обещание ответа в срок (п. 3.5)',
    inTime: 'В срок',
    late: 'С опозданием',
    share: 'Доля в срок, %',
    received: 'Поступило',
    median: 'Первый ответ, медиана, мин',
    p90: '90 % ответов за, мин',
    minutes: 'мин',
    emergencies: 'Аварии',
    moved: 'Из них переведены в обычную',
    outOfTurn: 'Взято вне очереди',
    firstResponse: 'Время до первого ответа',
    firstResponseAbout: 'Сколько первых ответов уложилось в каждый промежуток.',
    upTo: (span) => `до ${span}`,
    over: (span) => `больше ${span}`,
    replies: 'Ответов',
    load: 'Нагрузка по часам',
    loadAbout: 'Поступившие заявки за всё время отчёта; чем насыщеннее цвет, тем больше.',
    answered: 'Отвечено',
    hour: 'Час',
    weekdays: ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'],
    refusals: 'Отказы по основаниям (п. 3.10)',
    agents: 'По сотрудникам',
    agent: 'Сотрудник',
    answers: 'Ответов',
    taken: 'Взято заявок',
    agentMedian: 'От взятия до ответа, медиана, мин',
    exceptions: 'Отступления от очереди',
    exceptionsAbout: 'Взятые вне очереди и переведённые в другую очередь, с причинами (п. 3.5).',
    exceptionsNone: 'Отступлений не было.',
    when: 'Когда',
    ticket: 'Заявка',
    what: 'Что',
    why: 'Причина',
    kinds: { OUT_OF_TURN: 'Взята вне очереди', LANE_CHANGED: 'Переведена в другую очередь' },
    more: 'Показать ещё',
  },
  en: {
    title: 'Report on the work of support',
    from: 'From',
    to: 'To',
    show: 'Show',
    zone: (zone) => `Times: ${zone}`,
    weeks: (count) => `${count} weeks`,
    loading: 'Being counted…',
    empty: 'There were no tickets in this time.',
    wrongSpan: 'Give 53 weeks at most, and a beginning before the end.',
    inFigures: 'In figures',
    total: 'In all',
    week: 'Week of',
    promise: 'The promise of a reply in time (3.5)',
    inTime: 'In time',
    late: 'Late',
    share: 'Share in time, %',
    received: 'Received',
    median: 'First reply, median, min',
    p90: '90 % of first replies within, min',
    minutes: 'min',
    emergencies: 'Emergencies',
    moved: 'Of them moved to the regular lane',
    outOfTurn: 'Taken out of turn',
    firstResponse: 'Time to the first reply',
    firstResponseAbout: 'How many first replies came within each span.',
    upTo: (span) => `up to ${span}`,
    over: (span) => `over ${span}`,
    replies: 'Replies',
    load: 'Load by hour',
    loadAbout: 'Tickets received over the whole span; the stronger the colour, the more.',
    answered: 'Answered',
    hour: 'Hour',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    refusals: 'Refusals by ground (3.10)',
    agents: 'By agent',
    agent: 'Agent',
    answers: 'Answers',
    taken: 'Tickets taken',
    agentMedian: 'From taking to reply, median, min',
    exceptions: 'Exceptions from the order',
    exceptionsAbout: 'Tickets taken out of turn or moved to the other lane, with their reasons (3.5).',
    exceptionsNone: 'There were no exceptions.',
    when: 'When',
    ticket: 'Ticket',
    what: 'What',
    why: 'Reason',
    kinds: { OUT_OF_TURN: 'Taken out of turn', LANE_CHANGED: 'Moved to the other lane' },
    more: 'Show more',
  },
};
