import type { Texts } from '../kernel/language.js';

export const formWords: Texts<{
  readonly cancel: string;
  readonly required: string;
  readonly uploading: string;
  readonly failing: string;
  readonly discard: string;
  readonly kept: string;
  readonly moot: string;
}> = {
  ru: {
    cancel: 'Отмена',
    required: 'Заполните это поле.',
    uploading: 'Подождите, пока загрузятся файлы.',
    failing: 'Один из файлов не загружен: уберите его или загрузите снова.',
    discard: 'Очистить',
    kept: 'Черновик сохранён в этом браузере.',
    moot: 'Тем временем заявку изменили: эта форма делает теперь другое. Написанное раньше к ней не относится.',
  },
  en: {
    cancel: 'Cancel',
    required: 'Please fill this in.',
    uploading: 'Please wait until the files are uploaded.',
    failing: 'One of the files is not uploaded: remove it or try it again.',
    discard: 'Clear',
    kept: 'The draft is kept in this browser.',
    moot: 'The ticket was changed meanwhile: this form does something else now. What was written before is not for it.',
  },
};
