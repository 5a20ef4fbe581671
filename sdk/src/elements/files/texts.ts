/** What `<zayavka-files>` says. */
import { counted, inBoth, type Texts } from '../texts/index.js';
import type { FileFault } from './uploads.js';

export interface FilesTexts {
  readonly files: string;
  readonly attach: string;
  readonly orElse: string;
  readonly limits: (count: number, size: string) => string;
  readonly dropHere: string;
  readonly chosen: string;
  readonly cancel: string;
  readonly remove: string;
  readonly retry: string;
  readonly queued: string;
  readonly uploading: (name: string) => string;
  readonly confirming: string;
  readonly ready: string;
  readonly readyAloud: (name: string) => string;
  readonly failedAloud: (name: string, why: string) => string;
  readonly removedAloud: (name: string) => string;
  readonly pasted: string;
  readonly faults: Readonly<Record<FileFault, (limits: { count: number; size: string }) => string>>;
}

export const texts: Texts<FilesTexts> = inBoth('files', {
  files: 'Файлы',
  attach: 'Прикрепить файлы',
  orElse: 'Или перетащите их сюда либо вставьте из буфера обмена.',
  limits: (count, size) =>
    // "До 21 файла", "до 2 файлов": the genitive.
    `До ${counted(count, { one: 'файла', other: 'файлов' })}, каждый до ${size}.`,
  dropHere: 'Отпустите, чтобы прикрепить',
  chosen: 'Прикреплённые файлы',
  cancel: 'Отменить',
  remove: 'Убрать',
  retry: 'Повторить',
  queued: 'Ожидает загрузки',
  uploading: (name) => `Загружается: ${name}`,
  confirming: 'Проверяется…',
  ready: 'Загружен',
  readyAloud: (name) => `Файл загружен: ${name}`,
  failedAloud: (name, why) => `Файл не загружен: ${name}. ${why}`,
  removedAloud: (name) => `Файл убран: ${name}`,
  pasted: 'Из буфера обмена',
  faults: {
    tooLarge: ({ size }) => `Файл слишком большой: можно до ${size}. Сожмите его или разделите на части.`,
    empty: () => 'Файл пуст. Проверьте его и прикрепите ещё раз.',
    folder: () => 'Папку прикрепить нельзя. Сожмите её в архив и прикрепите архив.',
    tooMany: ({ count }) =>
      `Файлов уже ${count}, больше прикрепить нельзя. Уберите другой файл и нажмите «Повторить».`,
    expired: () => 'Файл больше не хранится на сервере. Уберите его и прикрепите ещё раз.',
    used: () => 'Файл ушёл с прежней заявкой. Уберите его и прикрепите ещё раз.',
  },
});
