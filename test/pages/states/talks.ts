/** Talks that are long, and texts that try what a page makes of them. */
import { uploadFile } from '../../../sdk/src/index.js';
import type { Someone } from '../../kit/world.js';
import type { Stage } from './stage.js';

export const SCRIPT = '<script>globalThis.hit = 1</script><img src=x onerror="globalThis.hit = 2">';
export const LONG_WORD = 'непрерывноеслово'.repeat(20);
const ARABIC = 'الموقع لا يفتح منذ الصباح، الرجاء المساعدة: https://shop.example/مرحبا';

/** More messages than are shown at first. */
export async function talkedOver(stage: Stage, who: Someone): Promise<string> {
  const id = await stage.opened(who);
  for (let number = 1; number <= 33; number++) {
    const body =
      number % 5 ? `Сообщение ${number}` : `Сообщение ${number}.\n\n${'Подробности по делу. '.repeat(30)}`;
    (await who.page.replyToTicket({ ticketId: id, body })).orThrow();
  }
  return id;
}

/** What must stay text, and must not push the page apart: in every place that shows what people wrote. */
export async function oddTexts(stage: Stage, who: Someone): Promise<string> {
  const names = ['"><script>globalThis.hit=3<_script>.txt', `${'оченьдлинноеимя'.repeat(8)}.log`];
  const ids = await Promise.all(
    names.map(async (name) => (await uploadFile(who.page, { name, data: new Blob(['текст']) })).id),
  );
  const id = await stage.opened(who, {
    topic: 'site-errors',
    subject: `${SCRIPT} ${LONG_WORD}`.slice(0, 200),
    description: `${SCRIPT}\n${LONG_WORD}\n\n    отступ и\tтабуляция\njavascript:alert(1) https://shop.example/${'a'.repeat(200)}`,
    errorText: `Fatal error: ${'/var/www/shop/'.repeat(30)}index.php:42\n\tat line 1\n${SCRIPT}`,
    stepsToReproduce: `1. Открыть ${LONG_WORD}\n2. Нажать «Купить»`,
    attachmentIds: ids,
  });
  (await who.page.replyToTicket({ ticketId: id, body: ARABIC })).orThrow();
  await stage.shift.takes(id);
  const { id: instruction } = (
    await stage.shift.desk.createInstruction({
      locale: 'RU',
      title: `${SCRIPT} как инструкция`,
      summary: LONG_WORD,
      url: 'https://help.example.ru/hosting/errors',
    })
  ).orThrow().instruction;
  await stage.shift.answers(id, {
    body: `Посмотрите: https://shop.example/${'b'.repeat(120)}\n\n> ${SCRIPT}\n\n${ARABIC}`,
    outcome: 'AWAITING_SUBSCRIBER',
    instructionIds: [instruction],
  });
  return id;
}
