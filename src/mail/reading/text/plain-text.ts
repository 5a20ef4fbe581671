/** Controls that are no white space; a text has none. */
const CONTROLS = /[^\P{Cc}\t\n]|[\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** One kind of line end, no controls; all other white space as it was. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROLS, '');

const QUOTES = /^>*/;

/**
 * Puts the lines of format=flowed together (RFC 3676): one that ends with a blank goes on in the next one of the same depth
 * of quotation; with DelSp the blank is the cut's. A signature's line `-- ` stands for itself.
 */
export const unflowed = (text: string, delSp: boolean): string => {
  const out: string[] = [];
  let open: { depth: number; pieces: string[] } | undefined;
  const write = ({ depth, pieces }: { depth: number; pieces: string[] }): void => {
    out.push(`${depth > 0 ? `${'>'.repeat(depth)} ` : ''}${pieces.join('')}`);
  };
  for (const line of text.split('\n')) {
    const depth = QUOTES.exec(line)?.[0].length ?? 0;
    const bare = line.slice(depth);
    const content = bare.startsWith(' ') ? bare.slice(1) : bare;
    const flows = content.endsWith(' ') && content !== '-- ';
    const goesOn = open !== undefined && open.depth === depth && content !== '-- ';
    const piece = flows && delSp ? content.slice(0, -1) : content;
    if (open && goesOn) open.pieces.push(piece);
    else {
      if (open) write(open);
      open = { depth, pieces: [piece] };
    }
    if (!flows && open) {
      write(open);
      open = undefined;
    }
  }
  if (open) write(open);
  return out.join('\n');
};
