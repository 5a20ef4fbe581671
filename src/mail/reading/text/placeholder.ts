const SAYS_NOTHING =
  /(?:mail|e-mail|email|message|программа|клиент|client|viewer|письмо|сообщение).{0,80}(?:html|mime)|(?:html|mime).{0,80}(?:mail|message|client|viewer|письм|сообщени|клиент)/is;

/** Longer plain texts say something of their own. */
const LONGEST = 300;

/** Whether a plain form of a text says no more than that there is another one, or nothing. */
export const isPlaceholder = (text: string): boolean => {
  const words = text.trim();
  return (
    words === '' ||
    (words.length <= LONGEST &&
      SAYS_NOTHING.test(words) &&
      /(?:support|display|view|enable|поддержив|отобра|просмотр|показ|включ)/i.test(words))
  );
};
