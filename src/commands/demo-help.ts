import { readFileSync, writeFileSync } from 'node:fs';
import type { Deps } from '../compose.js';
import { type Article, importInstructions } from '../instructions/index.js';
import { defaultRegulations, type LocalText, type RegulationsSource } from '../regulations/index.js';

/** What the built-in topics and the demo's articles name: a site that nobody has. */
const NOWHERE = 'https://help.example.ru/';
const ENGLISH = 'en/';
const ARTICLES = new URL('../../demo/instructions.json', import.meta.url);

/** A page of the demo's help by its place, `hosting/php-version`. */
export type HelpPages = Readonly<Record<string, Readonly<Record<'ru' | 'en', Words>>>>;
type Words = { readonly title: string; readonly summary: string };

const articles = (): Article[] => JSON.parse(readFileSync(ARTICLES, 'utf8')) as Article[];

const inBoth = (title: LocalText, summary: LocalText) => ({
  ru: { title: title.ru, summary: summary.ru },
  en: { title: title.en, summary: summary.en },
});

/** All that topics and articles lead to, for whoever serves it. */
export const helpPages = (): HelpPages => {
  const all = articles();
  const pages: Record<string, HelpPages[string]> = {};
  for (const { url, ...ru } of all.filter(({ locale }) => locale === 'RU')) {
    const place = url.slice(NOWHERE.length);
    const en = all.find((other) => other.url === `${NOWHERE}${ENGLISH}${place}`);
    if (en) pages[place] = { ru, en };
  }
  for (const { selfService } of defaultRegulations().topics) {
    if (typeof selfService?.url !== 'string') continue;
    pages[selfService.url.slice(NOWHERE.length)] ??= inBoth(selfService.title, selfService.summary);
  }
  return pages;
};

/**
 * Writes the built-in rules as a file whose topics lead to pages that there are, one in each language.
 * @param help where they are, with a slash at the end
 */
export const writeRegulations = (file: string, help: string): void => {
  const regulations = defaultRegulations();
  const topics = regulations.topics.map((topic) => {
    const { selfService } = topic;
    if (typeof selfService?.url !== 'string') return topic;
    const place = selfService.url.slice(NOWHERE.length);
    return {
      ...topic,
      selfService: { ...selfService, url: { ru: help + place, en: help + ENGLISH + place } },
    };
  });
  const own: RegulationsSource = { ...regulations, topics };
  writeFileSync(file, JSON.stringify(own));
};

/** Those that a second run knows already are left as they are, but for where they lead: the demo may have moved. */
export const seedInstructions = async (deps: Deps, help: string): Promise<void> => {
  const own = articles().map((article) => ({ ...article, url: article.url.replace(NOWHERE, help) }));
  const placeOf = (url: string): string | undefined =>
    own.find((article) => new URL(article.url).pathname === new URL(url.replace(NOWHERE, help)).pathname)
      ?.url;
  await deps.database.transaction(async (tx) => {
    for (const { id, url } of await tx.select<{ id: number; url: string }>(
      'SELECT id, url FROM instruction',
    )) {
      const now = placeOf(url);
      if (now !== undefined && now !== url)
        await tx.change('UPDATE instruction SET url = ? WHERE id = ?', [now, id]);
    }
  });
  const { faults } = await importInstructions(deps, own);
  if (faults.length) throw new Error(`The demo's articles are wrong: ${JSON.stringify(faults[0])}`);
};
