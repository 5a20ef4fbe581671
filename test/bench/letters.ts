import { randomUUID } from 'node:crypto';

/** What people ask for, each unlike the others: a second letter of a subscriber repeats nothing. */
const REQUESTS = [
  [
    'Смена версии PHP',
    'Переключите, пожалуйста, сайт магазина на PHP 8.3: сейчас там 7.4, а обновление корзины требует восьмой версии.',
  ],
  [
    'Не доходят письма',
    'Со вчерашнего вечера на ящик zakaz не приходят письма от покупателей, хотя из почтовой программы они уходят без ошибок.',
  ],
  [
    'Сертификат для домена',
    'Браузер пишет, что сертификат истёк. Выпустите, пожалуйста, новый и скажите, нужно ли что-то менять на нашей стороне.',
  ],
  [
    'Cron job does not start',
    'Since the weekend the nightly export is not started any more. The schedule in the panel looks right, nothing was changed.',
  ],
  [
    'Восстановление файлов',
    'Сотрудник по ошибке удалил каталог upload с фотографиями товаров. Можно ли вернуть его из резервной копии за понедельник?',
  ],
  [
    'Перенос сайта',
    'Собираемся перенести к вам второй сайт на WordPress. Подскажите, какие доступы нужны и сколько времени займёт перенос.',
  ],
] as const;

const HISTORY = Array.from(
  { length: 24 },
  (_, i) => `> Строка ${i + 1} прежней переписки, которую цитирует почтовая программа.`,
);
const SIGNATURE = ['-- ', 'С уважением,', 'отдел продаж', '+7 000 000-00-00'];

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');

const escaped = (line: string): string =>
  line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What servers on the way leave on top of a letter. */
const TRACE = [
  'Received: from mx.elsewhere.example (mx.elsewhere.example [192.0.2.17])',
  '\tby mail.provider.example (Postfix) with ESMTPS id 4XyZ1k2m3n for <support@provider.example>;',
  '\tMon, 21 Sep 2026 12:00:03 +0300 (MSK)',
  'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=shop.example; s=mail; t=1790000000;',
  '\th=from:to:subject:date:message-id:mime-version:content-type;',
  `\tbh=${'x'.repeat(43)}=; b=${'y'.repeat(340)}`,
  'X-Spam-Status: No, score=-1.9 required=5.0 tests=BAYES_00,DKIM_SIGNED,DKIM_VALID',
];

/** A letter as mail programs write it: text and HTML with quoted history and signature, about 11 kB. */
export const letterOf = (number: number, subscriber: number, request: number, recipient: string): Buffer => {
  const [subject, wish] = REQUESTS[request % REQUESTS.length] as (typeof REQUESTS)[number];
  const lines = ['Здравствуйте!', '', wish, `Номер у нас: ${number}.`, '', ...SIGNATURE, '', ...HISTORY];
  const html = `<html><body>${lines.map((line) => `<p style="margin:0;font-family:Arial">${escaped(line)}</p>`).join('\r\n')}</body></html>`;
  const boundary = `----=_Part_${number}`;
  const part = (type: string, text: string): string[] => [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64(text),
  ];
  return Buffer.from(
    [
      ...TRACE,
      `From: =?utf-8?B?${Buffer.from(`Абонент ${subscriber}`).toString('base64')}?= <abonent${subscriber}@shop.example>`,
      `To: ${recipient}`,
      `Subject: =?utf-8?B?${Buffer.from(subject).toString('base64')}?=`,
      `Message-ID: <${randomUUID()}@shop.example>`,
      'Date: Mon, 21 Sep 2026 12:00:00 +0300',
      'MIME-Version: 1.0',
      `Content-Type: multipart/alternative; boundary="${boundary}"`,
      '',
      ...part('text/plain', lines.join('\r\n')),
      ...part('text/html', html),
      `--${boundary}--`,
      '',
    ].join('\r\n'),
  );
};
