/** As mail programs show without folding (RFC 5322, 2.1.1 allows 78). */
const WIDTH = 76;

/** One line, broken between words; a word longer than the width, such as an address, stays whole. */
const wrapLine = (line: string): string => {
  if (line.length <= WIDTH) return line;
  const indent = /^[ \t]{0,20}(?:- )?/.exec(line)?.[0] ?? '';
  const hanging = ' '.repeat(indent.length);
  const lines: string[] = [];
  let current = indent;
  for (const word of line.slice(indent.length).split(' ')) {
    const empty = current.trim() === '' || current === indent;
    if (!empty && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = hanging + word;
    } else current += empty && !current.endsWith(word) ? word : ` ${word}`;
  }
  return [...lines, current].join('\n');
};

/** Plain text with lines of at most 76 characters where words allow it. Shorter lines stay exactly as they are. */
export const wrap = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(wrapLine)
    .join('\n');
