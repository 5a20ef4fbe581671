import { always, type ClauseData } from './clause-data.js';

const list = (lines: readonly string[]): string => lines.map((line) => `• ${line}`).join('\n');

/** What the support service need not do, and on what grounds it may refuse. */
export const LIMITS_OF_DUTY: readonly ClauseData[] = [
  {
    clause: '3.8',
    title: { ru: 'Консультации', en: 'Consulting' },
    text: always(
      'СТП не обязана осуществлять консультирование по вопросам программирования, веб-дизайна, настроек клиентских скриптов и программ, а также по другим аналогичным вопросам. Подобные консультации могут предоставляться по дополнительной договоренности.',
      'The support service has no duty to consult on programming, web design, the settings of clients’ scripts and programs, and the like. Such consulting may be given by an extra agreement.',
    ),
    carriedOut: always(
      'Консультации принимаются, пока действует дополнительная договорённость абонента; её срок виден в карточке.',
      'Requests for advice are accepted while the subscriber’s extra agreement runs; its end stands on their card.',
    ),
  },
  {
    clause: '3.9',
    title: { ru: 'Инструкции', en: 'Instructions' },
    text: always(
      'Ответы на стандартные, часто задаваемые вопросы могут выдаваться в виде ссылок на соответствующую страницу инструкций на сайте Провайдера или на соответствующие страницы сайтов поддержки сервиса, сайты разработчиков программного обеспечения.',
      'Standard questions may be answered with links to instructions on the site of the Provider, of the service’s support or of the software’s developers.',
    ),
    carriedOut: always(
      'Инструкции предлагаются абоненту, пока он пишет, и вставляются в ответ; в заявке они остаются такими, какими были отправлены.',
      'Instructions are offered while the request is being written and inserted in answers, where they stay as they were sent.',
    ),
  },
  {
    clause: '3.10',
    title: { ru: 'Отказ', en: 'Refusal' },
    text: ({ refusals }) => ({
      ru: `В выполнении заявки может быть отказано по следующим основным причинам:\n${list(refusals.map(({ ru }) => ru))}`,
      en: `A request may be refused for the following main reasons:\n${list(refusals.map(({ en }) => en))}`,
    }),
    carriedOut: always(
      'Отказать можно только по одной из этих причин и только тогда, когда её подтверждают записанные сведения; они сохраняются вместе с отказом.',
      'A ticket is refused for exactly one of these reasons, and only where the facts on record support it; they are kept with the refusal.',
    ),
  },
  {
    clause: '3.11',
    title: { ru: 'Чужие почтовые сервисы', en: 'Other people’s mail' },
    text: always(
      'При обработке заявки, посланной по электронной почте, Провайдер не несет ответственности за работоспособность почтовых сервисов третьих лиц.',
      'Handling a request sent by e-mail, the Provider is not liable for the work of third parties’ mail services.',
    ),
    carriedOut: always(
      'У каждого отправленного письма видно, доставлено ли оно и что ответил чужой сервер; в панели заявка видна в любом случае.',
      'Each letter sent shows whether it was delivered and what the other server answered; the panel shows the ticket in any case.',
    ),
  },
];
