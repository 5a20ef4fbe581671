import { Document, isMap, isPair, isScalar, isSeq } from 'yaml';
import { DEFAULT_REGULATIONS } from './default-regulations.js';

const HEADER = ` The support regulations as data. Change what differs at your company, give it a version of your own,
 check it with "zayavka regulations check FILE", and name it in REGULATIONS_FILE.
 The format is described in docs/regulations-file.md. Texts stand in Russian (ru) and English (en).`;

const COMMENTS: Readonly<Record<string, string>> = {
  version: ' Your own name for this state of the rules',
  responseHours: ' Clause 3.5: hours until the first reply, at most',
  atRiskPercent: ' Clause 3.5: share of those hours after which a reply counts as at risk',
  takeLapseMinutes: ' Minutes without a sign of an agent after which their tickets go back to the queue',
  authorizationDays: ' Clauses 3.7, 3.10: days an authorization may be owed before a refusal is offered',
  timeZone: ' Where your weeks begin and end, for reports: a name of the IANA list',
  topics: ' What subscribers may ask for. Topic ids stand in tickets: never rename one, retire it',
  letterTopic: ' Clause 3.1: the topic of letters that no topic’s words fit; agents change it in one step',
  refusalReasons: ' Clause 3.10: exactly these three',
  attachmentLimits: ' Files of one ticket or message, and bytes of one file',
  privacyPolicyUrl: ' The policy under which personal data is processed',
};

/** The built-in rules as a YAML file with comments: a provider's starting point. Reads back as the same rules. */
export const printDefaultRegulations = (): string => {
  const document = new Document(DEFAULT_REGULATIONS, { aliasDuplicateObjects: false });
  document.commentBefore = HEADER;
  if (isMap(document.contents))
    for (const [i, pair] of document.contents.items.entries()) {
      if (!isPair(pair) || !isScalar(pair.key)) continue;
      pair.key.commentBefore = COMMENTS[String(pair.key.value)];
      pair.key.spaceBefore = i > 0;
      if (isSeq(pair.value))
        for (const entry of pair.value.items.slice(1)) if (isMap(entry)) entry.spaceBefore = true;
    }
  return document.toString({ lineWidth: 0 });
};
