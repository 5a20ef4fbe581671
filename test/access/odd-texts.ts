/** Texts that break what was not meant for them. Each is sent bare, and within words that make it long enough. */
export const ODD_TEXTS: Readonly<Record<string, string>> = {
  'SQL that is always true': "' OR 1=1 -- ",
  'SQL that drops a table': "'; DROP TABLE ticket; --",
  'SQL in double quotes': '" OR ""="',
  'SQL after a backslash': "\\' OR 1=1 -- \\",
  'SQL that asks for hashes': "') UNION SELECT passwordHash FROM subscriber -- ",
  'SQL that waits': "' OR SLEEP(30) OR '",
  'SQL within backticks': '`; DELETE FROM subscriber; `',
  'SQL in an address': "o'--@shop.example",
  'signs of LIKE': "%_!%' ESCAPE '!",
  placeholders: '? ?? :name $1 {0} {max}',
  NUL: '\u0000',
  'NUL within': 'a\u0000b',
  'control characters': '\u0001\u0008\u001b[31m\u007f\u009f',
  'lines of all kinds': 'a\r\nb\rc\nd\u2028e\u2029f',
  'a high surrogate alone': 'a\ud83d',
  'a low surrogate alone': '\ude42b',
  'a pair the wrong way round': '\ude42\ud83d',
  emoji: '🙂👩‍👩‍👧🇷🇺',
  'letters of other planes': '𐍈𝒳𠮷',
  'right-to-left marks': '\u202eотноро\u202c\u200f\u2067ש\u2069',
  'marks without a letter': '\u0301\u0301\u0301',
  'invisible characters': '\u200b\ufeff\u00ad',
  'no characters': '\ufffe\uffff\ufffd',
  'white space around': ' \u00a0\tпробелы\t\u00a0 ',
  'nothing but white space': ' \t ',
  nothing: '',
  'a name of a prototype': '__proto__',
  'a name of a method': 'toString',
  'something long': 'Ы'.repeat(70_000),
  'long emoji': '🙂'.repeat(330),
};

/** Long enough for every field, not longer than the shortest maximum, and another text for each of these words. */
export const padded = (text: string, words: string): string =>
  text.length < 50 ? `${words} ${text}.` : text;
