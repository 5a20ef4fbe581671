import { readFileSync } from 'node:fs';
import { importAnswerTemplates, type StoredTemplate } from '../answer-templates/index.js';
import type { House } from '../compose.js';

const TEMPLATES = new URL('../../demo/answer-templates.json', import.meta.url);

/** Those that a second run knows already are left as they are. They link to articles, which come first. */
export const seedAnswerTemplates = async ({ deps }: House): Promise<void> => {
  const templates = JSON.parse(readFileSync(TEMPLATES, 'utf8')) as StoredTemplate[];
  const { faults } = await importAnswerTemplates(deps, templates);
  if (faults.length) throw new Error(`The demo's answer templates are wrong: ${JSON.stringify(faults[0])}`);
};
