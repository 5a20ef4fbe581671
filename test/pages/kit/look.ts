/** Pictures for people to look at: `ZAYAVKA_PICTURES=1 npm test -- pages` puts them into `.tmp/pages/`. */
import { join } from 'node:path';
import { SIZES, type Size, type Visit } from './browsing.js';

const FOLDER = join(import.meta.dirname, '../../../.tmp/pages');

export const takesPictures = Boolean(process.env.ZAYAVKA_PICTURES);

const pathOf = (name: string, look: string): string =>
  join(FOLDER, `${name} ${look}.png`.replaceAll(' ', '-'));

/** The whole page at every width, light and dark; in forced colours, and with text at 200 %. */
export async function takePictures(visit: Visit, name: string): Promise<void> {
  const { page } = visit;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const size of Object.keys(SIZES) as Size[]) {
      await visit.resize(size);
      await page.screenshot({ path: pathOf(name, `${size} ${colorScheme}`), fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await page.screenshot({ path: pathOf(name, 'desktop forced'), fullPage: true });
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 640, height: 450 });
  await page.evaluate(() => inPage.resizeText('200%'));
  await page.screenshot({ path: pathOf(name, 'large'), fullPage: true });
  await page.evaluate(() => inPage.resizeText('100%'));
}
