import type { Locale } from '../kernel/locale.js';
import type { Text } from './fault-texts.js';

const NEEDS = {
  password: {
    RU: 'Для этой заявки нужен пароль от панели управления. Укажите его: до этого заявка не встанет в очередь.',
    EN: 'This request needs the password of the control panel. Give it: until then the ticket does not join the queue.',
  },
  demanded: {
    RU: 'Служба поддержки запросила дополнительное подтверждение; что именно, сказано в её сообщении. Ответьте на него или укажите пароль.',
    EN: 'The support service asked for further proof; its message says what. Reply to it, or give the password.',
  },
} as const satisfies Record<string, Text>;

/** What the subscriber still has to prove (3.7), and how. */
export const needText = (need: keyof typeof NEEDS, locale: Locale): string => NEEDS[need][locale];
