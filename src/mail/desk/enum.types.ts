import { registerEnumType } from 'type-graphql';
import { LetterOutcome, LetterSource, SenderCheck } from '../words.js';
import { LetterNote } from './letter-notes.js';

registerEnumType(LetterSource, { name: 'LetterSource', description: 'By which way a letter came in.' });
registerEnumType(LetterOutcome, {
  name: 'LetterOutcome',
  description: 'What became of a letter; each has one receipt, however often it comes.',
  valuesConfig: {
    OPENED: { description: 'It opened a ticket.' },
    APPENDED: { description: 'It became a message of a ticket.' },
    ASKED_TO_IDENTIFY: {
      description: 'Whose it is could not be told: its sender was asked, and it waits to be assigned (G.1).',
    },
    HELD: { description: 'It waits for an agent; nobody was answered.' },
    AUTOMATIC: { description: 'An automatic letter: kept, and answered by nobody.' },
    DELIVERY_REPORT: { description: 'It told how a letter of ours fared (3.11).' },
    DISMISSED: { description: 'An agent found that it is no request.' },
    REFUSED: { description: 'Not accepted, and the mail server told so.' },
  },
});
registerEnumType(SenderCheck, {
  name: 'SenderCheck',
  description: 'What a mail server that is trusted has found out about the sender (RFC 8601).',
});
registerEnumType(LetterNote, {
  name: 'LetterNote',
  description: 'What agents should know of a letter.',
  valuesConfig: {
    SPOOF_SUSPECTED: { description: 'A mail server that is trusted has found the sender’s address forged.' },
    SENDER_UNKNOWN: {
      description: 'It answers a letter of ours from an address that is not the subscriber’s.',
    },
    WRONG_PASSWORD: { description: 'It brought a password that is not the subscriber’s (3.7).' },
    PASSWORD_NOT_COMPARED: { description: 'It brought a password after too many wrong ones.' },
    PASSWORD_REPLACED: { description: 'A password was found, and replaced in everything that is kept.' },
    CHARSET_GUESSED: { description: 'It did not say in which charset it is written, or said so wrongly.' },
    TOO_COMPLEX: { description: 'Of so many parts that only its head was read.' },
    TEXT_CUT: { description: 'The rest of its text is in the original alone.' },
    FILES_LEFT_OUT: { description: 'Files beyond the limits are in the original alone.' },
    TNEF_UNPACKED: { description: 'A winmail.dat was unpacked.' },
    TNEF_UNREADABLE: { description: 'A winmail.dat could not be unpacked.' },
    ENCRYPTED: { description: 'Encrypted, so that there is no text to read.' },
  },
});
