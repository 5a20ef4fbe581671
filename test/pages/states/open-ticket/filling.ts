/** How a person fills in the form. */
import { SITE } from '../../../kit/world.js';
import type { Scene } from '../state.js';

/** Whose form it is. */
type Form = Pick<Scene, 'stage' | 'visit' | 'language' | 'who'>;

export const element = 'zayavka-open-ticket';

export const DESCRIPTION = {
  ru: 'Переключите, пожалуйста, сайт магазина на PHP 8.3: обновление корзины требует восьмой версии.',
  en: 'Please switch the shop to PHP 8.3: the update of its cart needs the eighth version.',
} as const;

export const BACKUP = { externalId: 'backup', name: 'Резервные копии', kind: 'OTHER' } as const;

export const chooseTopic = async ({ stage, visit: { page }, language }: Form, id: string): Promise<void> => {
  await page.locator('#topic').fill(stage.titleOf(id, language));
  await page.keyboard.press('Enter');
  await page.locator('#subject').waitFor();
};

export const chooseService = async ({ visit: { page }, who }: Form, { externalId } = SITE): Promise<void> => {
  await page.locator('#serviceId').selectOption(who.services[externalId] ?? '');
};

/** Everything right, and nothing sent. */
export const fillIn = async (scene: Form, topic = 'php-version'): Promise<void> => {
  const { page } = scene.visit;
  await chooseTopic(scene, topic);
  const box = page.locator('#selfServiceDidNotHelp');
  if (await box.count()) await box.check();
  await chooseService(scene);
  await page.locator('#subject').fill('PHP 8.3');
  await page.locator('#description').fill(DESCRIPTION[scene.language]);
};

export const send = ({ visit: { page } }: Form): Promise<void> => page.locator('#send').click();

/** Everything right, and sent. */
export const sent = async (scene: Form, topic?: string): Promise<void> => {
  await fillIn(scene, topic);
  await send(scene);
};

/** Files of so many bytes each. */
export const attach = async (
  { visit: { page } }: Form,
  ...files: [name: string, bytes: number][]
): Promise<void> => {
  const given = files.map(([name, bytes]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.alloc(bytes, 'лог\n'),
  }));
  await page.locator('input[type=file]').setInputFiles(given);
};

export const withLink = async (): Promise<Record<string, string>> => ({ 'ticket-href': '/tickets/{id}' });
