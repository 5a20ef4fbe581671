import type { TemplateName } from './template-names.js';

const PASSWORD_WANTED = `Для этой заявки нужен пароль от панели управления (п. 3.7 регламента). Пока его \
нет, заявка не стоит в очереди. Укажите пароль в панели управления, на странице \
заявки, или ответьте на это письмо отдельной строкой:

    Пароль: ваш пароль

Пароль будет сверен и нигде не сохранится.`;

const PLACE = `{{#waiting}}

{{#emergency}}
Заявка принята как экстренная. Её место среди экстренных: {{position}}.
{{/emergency}}
{{^emergency}}
Место в очереди: {{position}}.
{{#emergenciesAhead}}
Вне очереди впереди идут экстренные заявки, сейчас их: {{emergenciesAhead}}.
{{/emergenciesAhead}}
{{/emergency}}
{{/waiting}}
{{#respondBy}}
{{^waiting}}

{{/waiting}}
Мы ответим не позднее: {{respondBy}}.
{{/respondBy}}
{{#passwordMissing}}

${PASSWORD_WANTED}
{{/passwordMissing}}
{{#proofDemanded}}

Заявка ждёт подтверждения, которое запросила служба поддержки.
{{/proofDemanded}}`;

const FILES = `{{#instructions.length}}

Инструкции по вашему вопросу:
{{#instructions}}
- {{title}}
  {{url}}
{{/instructions}}
{{/instructions.length}}
{{#panelFiles.length}}

Эти файлы слишком велики для письма, они есть в панели управления, на странице \
заявки:
{{#panelFiles}}
- {{name}}
{{/panelFiles}}
{{/panelFiles.length}}`;

const HOW_TO_REPLY = `Чтобы ответить, просто ответьте на это письмо. Если пишете заново, укажите номер \
{{ticketId}} в теме письма.

{{> footer}}`;

/** The letters in Russian, as they go out where the provider has no texts of its own. */
export const RU: Readonly<Record<TemplateName, string>> = {
  sender: 'Служба технической поддержки',

  footer: `--\u0020
Служба технической поддержки
{{supportAddress}}
`,

  CONFIRMATION: `Subject: [{{ticketId}}] {{#details}}Заявка принята: {{subject}}{{/details}}{{^details}}Письмо получено{{/details}}

Здравствуйте!

{{#toLetter}}Ваше письмо получено{{/toLetter}}{{^toLetter}}Ваша заявка принята{{/toLetter}}. Номер заявки: {{ticketId}}
{{#details}}
Заявка: {{subject}}
Тема: {{topic}}
{{/details}}
${PLACE}
{{#selfServiceUrl}}

Возможно, это можно сделать сразу и самостоятельно:
- {{selfServiceTitle}}
  {{selfServiceUrl}}
{{/selfServiceUrl}}

Сохраняйте номер {{ticketId}} в теме всех следующих писем по этой заявке. \
Повторно писать, чтобы ускорить ответ, не нужно: место в очереди от этого не \
меняется.

{{> footer}}`,

  RECEIPT: `Subject: [{{ticketId}}] {{#details}}Письмо добавлено к заявке: {{subject}}{{/details}}{{^details}}Письмо получено{{/details}}

Здравствуйте!

Ваше письмо получено и добавлено к заявке {{ticketId}}.
{{#details}}
Заявка: {{subject}}
{{/details}}
${PLACE}

Место в очереди от новых писем не меняется.

{{> footer}}`,

  ANSWER: `Subject: [{{ticketId}}] {{subject}}

{{message}}
${FILES}
{{#expectedResolutionAt}}

{{#postponed}}Новый срок решения{{/postponed}}{{^postponed}}Ожидаемый срок решения{{/postponed}}: {{expectedResolutionAt}}.
{{/expectedResolutionAt}}
{{#resolved}}

Мы считаем заявку {{ticketId}} выполненной. Если это не так, ответьте на это письмо, и \
она откроется снова.
{{/resolved}}
{{#awaitingReply}}

Мы ждём вашего ответа по заявке {{ticketId}}.
{{/awaitingReply}}

${HOW_TO_REPLY}`,

  AUTHORIZATION_REQUEST: `Subject: [{{ticketId}}] Нужно подтверждение: {{subject}}

Здравствуйте!

Для выполнения заявки {{ticketId}} нужно дополнительное подтверждение (п. 3.7 \
регламента). Служба поддержки пишет:

{{message}}
${FILES}

Пришлите его ответом на это письмо. До этого заявка ждёт, и срок ответа не идёт.

${HOW_TO_REPLY}`,

  REFUSAL: `Subject: [{{ticketId}}] Отказ: {{subject}}

Здравствуйте!

К сожалению, в выполнении заявки {{ticketId}} отказано.

Причина (п. {{clause}} регламента): {{reason}}
{{#explanation}}

{{explanation}}
{{/explanation}}
{{#authorizationMissing}}

Если вы пришлёте недостающее, ответив на это письмо, заявка откроется снова.
{{/authorizationMissing}}

${HOW_TO_REPLY}`,

  CLOSURE: `Subject: [{{ticketId}}] Заявка закрыта: {{subject}}

Здравствуйте!

{{#goesOnIn}}
Заявка {{ticketId}} повторяет более раннюю заявку {{goesOnIn}} и объединена с ней. \
Всё, что вы написали, перенесено туда, и ответ придёт по заявке {{goesOnIn}}.
{{/goesOnIn}}
{{^goesOnIn}}
Заявка {{ticketId}} закрыта. Если вопрос остался, ответьте на это письмо: по нему \
откроется новая заявка, связанная с этой.
{{/goesOnIn}}

{{> footer}}`,

  IDENTIFICATION_REQUEST: `Subject: Уточните, пожалуйста, логин или номер договора

Здравствуйте!

Мы получили ваше письмо, но не смогли определить, от какого абонента оно. По \
регламенту (п. 3.6) в каждом письме в службу поддержки указывают логин или номер \
договора.

Пришлите, пожалуйста, письмо ещё раз на {{supportAddress}}, добавив в текст \
отдельной строкой логин или номер договора, например:

    Логин: ivanov

или

    Договор: Д-2026/0001

Ваше письмо сохранено. Проще всего писать с адреса, который указан в панели \
управления.

{{> footer}}`,
};
