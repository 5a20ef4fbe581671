import { z } from 'zod';
import { isTimeZone } from '../kernel/time-zone.js';
import { CLAUSE_NAMES } from './clauses/clause-list.js';
import { regulationsFaults, topicFaults } from './file-rules.js';
import { letterRulesSchema } from './letter-rules.js';
import { RefusalReason, RequestType } from './request-type.js';
import { TOPIC_FIELD_NAMES } from './topic-field-name.js';

/** Rules that span several keys are judged even where single keys are wrong, so that one reading tells all. */
const ALWAYS = { when: () => true };

const text = (maxLength: number) =>
  z
    .string()
    .max(maxLength, `must have at most ${maxLength} characters`)
    .regex(/\S/, 'must not be blank')
    .regex(/^[^\p{Cc}\u2028\u2029]*$/u, 'must be one line without control characters')
    .refine((value) => value.isWellFormed(), 'has broken characters');
const localText = (maxLength: number) => z.strictObject({ ru: text(maxLength), en: text(maxLength) });

/** Text of several paragraphs, one to a line. */
const paragraphs = z
  .string()
  .max(10_000, 'must have at most 10000 characters')
  .regex(/\S/, 'must not be blank')
  .regex(
    /^[^\p{Cc}\u2028\u2029]*(?:\n[^\p{Cc}\u2028\u2029]*)*$/u,
    'must have no control characters but line ends',
  )
  .refine((value) => value.isWellFormed(), 'has broken characters');

// Ids stand in tickets, programs and addresses for years.
const slug = z
  .string()
  .max(64, 'must have at most 64 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case latin words joined by hyphens, as in php-version');

/** A link that is shown to subscribers: anything but http(s), `javascript:` above all, is refused. */
const link = z
  .url({ protocol: /^https?$/, error: 'must be a full http(s) address' })
  .max(2000, 'must have at most 2000 characters');

const timeZone = z.string().refine(isTimeZone, 'must be a time zone of the IANA list, as Europe/Moscow');

const length = z.int().min(1, 'must be at least 1');

const fieldSchema = z.strictObject({
  name: z.enum(TOPIC_FIELD_NAMES),
  required: z.boolean(),
  /** Code points of the text without the white space around it. */
  minLength: length.optional(),
  /** Code points of the whole text. */
  maxLength: length.optional(),
  /** A regular expression, read with the `u` flag, that must be found in the text. */
  pattern: z.string().min(1, 'must not be empty').optional(),
  hint: localText(500).optional(),
});

const instructionSchema = z.strictObject({
  id: slug,
  title: localText(200),
  summary: localText(500),
  /** One page for all, or one in each language. */
  url: z.union([link, z.strictObject({ ru: link, en: link })], {
    error: 'must be a full http(s) address, or one for each of ru and en',
  }),
});

const topicSchema = z
  .strictObject({
    id: slug,
    title: localText(200),
    requestType: z.enum(RequestType),
    /** Needs the subscriber's password (3.7). */
    significant: z.boolean().default(false),
    /** Only for services that the panel marks as main (3.5). */
    mainServicesOnly: z.boolean().default(false),
    /** No longer offered nor accepted; kept so that old tickets still have their title. */
    retired: z.boolean().default(false),
    /** Where the subscriber can do it alone (2.1, 2.3) or read the answer (3.9). */
    selfService: instructionSchema.optional(),
    fields: z.array(fieldSchema).default([]),
    /** By what a letter is found to be about it; without it, none is. */
    letters: letterRulesSchema.optional(),
  })
  .superRefine(
    (topic, context) => topicFaults(topic).forEach((fault) => void context.addIssue(fault)),
    ALWAYS,
  );

export const regulationsSchema = z
  .strictObject({
    /** The provider's own name for this state of the rules; grows when they change. */
    version: text(64),
    /** Longest time until the first reply, in hours (3.5). */
    responseHours: z.int().min(1, 'must be at least 1').max(720, 'must be at most 720 (30 days)'),
    /** When a reply counts as at risk: this share of the time until the deadline is over, in percent (3.5). */
    atRiskPercent: z.int().min(1, 'must be at least 1').max(99, 'must be at most 99').default(80),
    /** Minutes without a sign of an agent after which the tickets they had taken go back to their places. */
    takeLapseMinutes: z
      .int()
      .min(1, 'must be at least 1')
      .max(1440, 'must be at most 1440 (a day)')
      .default(30),
    /** Days an authorization may be owed before the refusal is offered to agents (3.7, 3.10). */
    authorizationDays: z.int().min(1, 'must be at least 1').max(365, 'must be at most 365').default(7),
    /** Where the provider's weeks begin and end, for its reports. */
    timeZone: timeZone.default('Europe/Moscow'),
    topics: z.array(topicSchema).min(1, 'needs at least one topic').max(200, 'must have at most 200 topics'),
    /** The topic of letters that no topic's words fit. */
    letterTopic: slug.optional(),
    refusalReasons: z.array(
      z.strictObject({
        reason: z.enum(RefusalReason),
        clause: z.string().regex(/^(?:\d{1,3}|G)(?:\.\d{1,3}){0,3}$/, 'must be a clause, as "3.10"'),
        text: localText(1000),
      }),
    ),
    /** Clauses in the provider's own words, where they differ from the built-in ones. */
    clauses: z
      .array(
        z.strictObject({
          clause: z.enum(CLAUSE_NAMES, `must be one of ${CLAUSE_NAMES.join(', ')}`),
          title: localText(200).optional(),
          /** `{responseHours}` stands for the hours of the file, as "10 часов". */
          text: z.strictObject({ ru: paragraphs, en: paragraphs }),
        }),
      )
      .optional(),
    attachmentLimits: z.strictObject({
      /** Files of one ticket or message; the contract takes no more than 20. */
      maxCount: z.int().min(0, 'must be at least 0').max(20, 'must be at most 20'),
      /** Size of one file, in bytes. */
      maxBytes: z.int().min(1, 'must be at least 1').max(2_147_483_647, 'must be at most 2147483647 (2 GiB)'),
    }),
    privacyPolicyUrl: link.optional(),
  })
  .superRefine(
    (file, context) => regulationsFaults(file).forEach((fault) => void context.addIssue(fault)),
    ALWAYS,
  );

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** The provider's rules, validated and frozen. */
export type RegulationsData = DeepReadonly<z.output<typeof regulationsSchema>>;
export type TopicData = RegulationsData['topics'][number];
export type TopicFieldData = TopicData['fields'][number];
export type InstructionData = NonNullable<TopicData['selfService']>;
export type RefusalReasonData = RegulationsData['refusalReasons'][number];

/** The rules as written in a file: what has a default may be left out. */
export type RegulationsSource = DeepReadonly<z.input<typeof regulationsSchema>>;
export type TopicSource = RegulationsSource['topics'][number];
